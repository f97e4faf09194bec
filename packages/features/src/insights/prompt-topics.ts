import type { Outcome } from '@debrief/core';
import type { AttemptForInsight, QuestionOnPaper, TopicOnPaper } from '../quizzes/index.ts';
import { clip } from './clip.ts';

const words: Record<Outcome, string> = {
  right: 'right',
  partial: 'partly',
  wrong: 'wrong',
  unanswered: 'open',
  unmarked: 'not marked yet',
};
const maxTopics = 30;

/** One line for each topic that has questions, categories with the topics below them. */
export function describeTopics({ questions, topics }: AttemptForInsight): string {
  const byTopic = Map.groupBy(questions, ({ result }) => result.topicId);
  const categoryIds = new Set(questions.map(({ result }) => result.categoryId));
  const lines = topics
    .filter(({ id }) => categoryIds.has(id))
    .flatMap((category) => [
      describeCategory(category, questions),
      ...topics
        .filter(({ id, parentId }) => parentId === category.id && byTopic.has(id))
        .map((topic) => `  ${describeTopic(topic, byTopic.get(topic.id) ?? [])}`),
    ]);
  return lines.slice(0, maxTopics).join('\n');
}

function describeCategory(category: TopicOnPaper, questions: readonly QuestionOnPaper[]): string {
  const within = questions.filter(({ result }) => result.categoryId === category.id);
  const own = within.filter(({ result }) => result.topicId === category.id);
  const head = `${category.slug}: ${clip(category.name, 60)}; ${score(within)}`;
  return own.length === 0 ? head : `${head}; ${numbers(own)}`;
}

function describeTopic(topic: TopicOnPaper, questions: readonly QuestionOnPaper[]): string {
  return `${topic.slug}: ${clip(topic.name, 60)}; ${score(questions)}; ${numbers(questions)}`;
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
