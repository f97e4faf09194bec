import type { Services } from '@debrief/platform';
import type { AttemptForInsight, QuestionOnPaper } from './attempt-for-insight.ts';
import {
  findSubmittedAttempt,
  listAttemptResults,
  listTopicsAbove,
  type ResultRow,
  type TopicRow,
} from './attempt-for-insight-queries.ts';

interface Wanted {
  userId: string;
  attemptId: string;
}

/** Undefined until the attempt is submitted. */
export async function getAttemptForInsight(
  { db }: Pick<Services, 'db'>,
  { userId, attemptId }: Wanted,
): Promise<AttemptForInsight | undefined> {
  const [attempt, results] = await Promise.all([
    findSubmittedAttempt(db, userId, attemptId),
    listAttemptResults(db, userId, attemptId),
  ]);
  if (!attempt) return undefined;
  const topics = await listTopicsAbove(db, [...new Set(results.map((result) => result.topicId))]);
  const { previousCard } = attempt;
  return {
    attemptId,
    language: attempt.language,
    passPercent: attempt.passPercent === null ? null : Number(attempt.passPercent),
    hasRunOutOfTime: attempt.hasRunOutOfTime,
    areKeysHeldBack: attempt.areKeysHeldBack,
    scoreCard: attempt.scoreCard,
    previous: previousCard && {
      scorePercent: previousCard.scorePercent,
      topics: [...previousCard.categories, ...previousCard.topics],
    },
    questions: toQuestions(results, attempt.numbers, topics),
    topics: topics.map(({ id, parentId, slug, name }) => ({ id, parentId, slug, name })),
  };
}

function toQuestions(
  results: readonly ResultRow[],
  numbers: readonly string[],
  topics: readonly TopicRow[],
): QuestionOnPaper[] {
  const byId = new Map(topics.map((topic) => [topic.id, topic]));
  return results
    .map(({ question, response, ...row }) => ({
      number: numbers.indexOf(row.questionVersionId) + 1,
      question,
      response,
      result: {
        ...row,
        categoryId: categoryOf(row.topicId, byId),
        facility: row.facility === null ? null : Number(row.facility),
        authorDifficulty: Number(row.authorDifficulty),
      },
    }))
    .sort((a, b) => a.number - b.number);
}

function categoryOf(topicId: string, topics: ReadonlyMap<string, TopicRow>): string {
  const topic = topics.get(topicId);
  return topic?.level === 'concept' && topic.parentId ? topic.parentId : topicId;
}
