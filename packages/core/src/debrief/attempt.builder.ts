/** Builds finished attempts for tests: `anAttempt().with('s3', 'right', 3).card()`. */
import type { TopicId } from '../ids.ts';
import type { TopicNode } from '../topics/topic-tree.ts';
import type { InsightInput } from './insight-input.ts';
import type { QuestionResult } from './question-result.ts';
import { buildScoreCard, type ScoreCard } from './score-card.ts';

const minute = 60_000;

export const someTopics: TopicNode[] = [
  { id: 'cloud', parentId: null, name: 'Cloud' },
  { id: 'storage', parentId: 'cloud', name: 'Storage' },
  { id: 's3', parentId: 'storage', name: 'S3' },
  { id: 'ebs', parentId: 'storage', name: 'Block storage' },
  { id: 'network', parentId: 'cloud', name: 'Networking' },
  { id: 'subnets', parentId: 'network', name: 'Subnets' },
  { id: 'routes', parentId: 'network', name: 'Route tables' },
  { id: 'dns', parentId: 'network', name: 'DNS' },
  { id: 'security', parentId: 'cloud', name: 'Security' },
  { id: 'iam', parentId: 'security', name: 'IAM' },
  { id: 'compute', parentId: 'cloud', name: 'Compute' },
  { id: 'lambda', parentId: 'compute', name: 'Lambda' },
];

const credits = { right: '1', partial: '0.5', wrong: '0', unanswered: '0', unmarked: '0' } as const;

export class AttemptBuilder {
  results: QuestionResult[] = [];
  passPercent: number | null = null;
  previous: InsightInput['previous'] = null;
  memory: InsightInput['memory'] = null;
  hasRunOutOfTime = false;
  durationMs = 10 * minute;

  /** Adds `times` questions on a topic, alike but for their ids. */
  with(
    topicId: TopicId,
    outcome: QuestionResult['outcome'],
    times = 1,
    given: Partial<QuestionResult> = {},
  ): this {
    for (let time = 0; time < times; time++) {
      const id = `${topicId}-${this.results.length}`;
      const credit = given.credit ?? credits[outcome];
      this.results.push({
        questionVersionId: id,
        questionId: `q-${id}`,
        topicId,
        categoryId: someTopics.find((topic) => topic.id === topicId)?.parentId ?? topicId,
        credit,
        points: `${credit}`,
        maxPoints: '1',
        outcome,
        timeSpentMs: outcome === 'unanswered' ? 0 : minute,
        expectedMs: minute,
        facility: null,
        authorDifficulty: 5,
        ...given,
      });
    }
    return this;
  }

  set(
    given: Partial<Pick<this, 'passPercent' | 'previous' | 'memory' | 'hasRunOutOfTime' | 'durationMs'>>,
  ): this {
    return Object.assign(this, given);
  }

  card(): ScoreCard {
    const startedAt = new Date('2026-03-01T10:00:00Z');
    return buildScoreCard({
      results: this.results,
      startedAt,
      submittedAt: new Date(startedAt.getTime() + this.durationMs),
      passPercent: this.passPercent,
      previousScorePercent: this.previous?.scorePercent ?? null,
    });
  }

  insightInput(seed = 'seed'): InsightInput {
    const { results, passPercent, previous, memory, hasRunOutOfTime } = this;
    return {
      card: this.card(),
      results,
      topics: someTopics,
      passPercent,
      previous,
      memory,
      hasRunOutOfTime,
      seed,
      locale: 'en',
    };
  }
}

export function anAttempt(): AttemptBuilder {
  return new AttemptBuilder();
}
