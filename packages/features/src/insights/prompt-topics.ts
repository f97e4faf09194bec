import type { Outcome } from '@debrief/core';
import type { AttemptForInsight, QuestionOnPaper, TopicOnPaper } from '../quizzes/index.ts';
import { clip } from './clip.ts';
import { takeLines } from './token-budget.ts';

const words: Record<Outcome, string> = {
  right: 'right',
  partial: 'partly',
  wrong: 'wrong',
  unanswered: 'open',
  unmarked: 'not marked yet',
};
const maxName = 60;

/**
 * One line for each topic that has questions, categories with the topics below them, those with most that was not right
 * first: where there is no room for all, the rest went well or is small.
 */
export function describeTopics({ questions, topics }: AttemptForInsight, tokens: number): string {
  const byTopic = Map.groupBy(questions, ({ result }) => result.topicId);
  const byCategory = Map.groupBy(questions, ({ result }) => result.categoryId);
  const lost = (each: readonly QuestionOnPaper[] = []) =>
    each.filter(({ result }) => result.outcome !== 'right').length;
  const lines = topics
    .filter(({ id }) => byCategory.has(id))
    .sort((a, b) => lost(byCategory.get(b.id)) - lost(byCategory.get(a.id)))
    .flatMap((category) => [
      describeCategory(category, questions),
      ...topics
        .filter(({ id, parentId }) => parentId === category.id && byTopic.has(id))
        .sort((a, b) => lost(byTopic.get(b.id)) - lost(byTopic.get(a.id)))
        .map((topic) => `  ${describeTopic(topic, byTopic.get(topic.id) ?? [])}`),
    ]);
  return takeLines(lines, tokens).join('\n');
}

function describeCategory(category: TopicOnPaper, questions: readonly QuestionOnPaper[]): string {
  const within = questions.filter(({ result }) => result.categoryId === category.id);
  const own = within.filter(({ result }) => result.topicId === category.id);
  const head = `${category.slug}: ${clip(category.name, maxName)}; ${score(within)}`;
  return own.length === 0 ? head : `${head}; ${numbers(own)}`;
}

function describeTopic(topic: TopicOnPaper, questions: readonly QuestionOnPaper[]): string {
  return `${topic.slug}: ${clip(topic.name, maxName)}; ${score(questions)}; ${numbers(questions)}`;
}

function score(questions: readonly QuestionOnPaper[]): string {
  return `${questions.filter(({ result }) => result.outcome === 'right').length}/${questions.length}`;
}

function numbers(questions: readonly QuestionOnPaper[]): string {
  const groups = Map.groupBy(questions, ({ result }) => result.outcome);
  return [...groups]
    .map(([outcome, group]) => `${words[outcome]} ${group.map(({ number }) => number).join(',')}`)
    .join('; ');
}
