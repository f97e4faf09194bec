import type { DashboardBody, MasteryTrend } from '@debrief/contracts';
import type { StuckTopic } from './stuck-topics.ts';

/** What a class overview needs of one student, beside what it reads of their days. */
export interface Glance {
  readinessPercent: number | null;
  trend: MasteryTrend;
  stuckOn: (StuckTopic & { name: string })[];
  /** Practised ones without others below them. */
  topics: { topicId: string; name: string; mastery: number }[];
}

const trendOf = { improving: 'up', declining: 'down', steady: 'steady', unknown: 'unknown' } as const;

export function glanceOf(body: DashboardBody, stuckOn: readonly StuckTopic[]): Glance {
  const { names, topics, readiness, progressTrend } = body;
  const parents = new Set(topics.map((topic) => topic.parentId));
  const estimates = readiness.flatMap((exam) =>
    exam.readiness.status === 'estimated' ? [exam.readiness] : [],
  );
  const [most] = estimates.sort((a, b) => b.answerCount - a.answerCount);
  return {
    readinessPercent: most?.percent ?? null,
    trend: trendOf[progressTrend.direction],
    stuckOn: stuckOn.map((topic) => ({ ...topic, name: names[topic.topicId] ?? '' })),
    topics: topics
      .filter((topic) => topic.level !== null && !parents.has(topic.topicId))
      .map(({ topicId, topicName, mastery }) => ({ topicId, name: topicName, mastery })),
  };
}
