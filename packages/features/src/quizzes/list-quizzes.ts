import type { listQuizzesInput, QuizDetail, QuizPage, QuizSummary } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../accounts/index.ts';
import { type QuizPart, questionCountOf } from './paper/quiz-part.ts';
import { listQuizParts } from './paper/quiz-part-queries.ts';
import { findQuizRow, listQuizDomains, listQuizRows, type QuizRow } from './quiz-list-queries.ts';
import { toRules } from './quiz-rules.ts';
import { findQuizRules, type QuizRules } from './quiz-rules-queries.ts';

type Who = Pick<Actor, 'userId' | 'role'>;

export async function listQuizzes(
  { db }: Pick<Services, 'db'>,
  actor: Who,
  { subjectId, cursor, limit }: z.output<typeof listQuizzesInput>,
): Promise<QuizPage> {
  const page = { subjectId: subjectId ?? null, after: cursor ?? null, limit: limit + 1 };
  const rows = await listQuizRows(db, await loadAccessActor(db, actor), page);
  const quizzes = rows.slice(0, limit).map(toSummary);
  return { quizzes, nextCursor: rows.length > limit ? (quizzes.at(-1)?.id ?? null) : null };
}

export async function getQuiz({ db }: Pick<Services, 'db'>, actor: Who, quizId: string): Promise<QuizDetail> {
  const row = await findQuizRow(db, await loadAccessActor(db, actor), quizId);
  const rules = await findQuizRules(db, actor.userId, quizId);
  if (!row || !rules) throw notFound('quiz');
  const [domains, parts] = await Promise.all([
    listQuizDomains(db, quizId),
    listQuizParts(db, rules.quizVersionId),
  ]);
  return { ...toSummary(row), domains, ...toRules(rules, row.modes), sections: toSections(parts, rules) };
}

function toSections(parts: readonly QuizPart[], { topicNames }: QuizRules): QuizDetail['sections'] {
  return parts.map((part) => ({
    ...{ id: part.id, title: part.title, weightPercent: part.weightPercent },
    topicName: part.topicId === null ? null : (topicNames[part.topicId] ?? null),
    questionCount: questionCountOf(part),
  }));
}

function toSummary(row: QuizRow): QuizSummary {
  const {
    openId,
    openMode,
    openAnsweredCount,
    openDeadlineAt,
    lastId,
    lastPercent,
    lastSubmittedAt,
    ...quiz
  } = row;
  return {
    ...quiz,
    openAttempt:
      openId === null || openMode === null
        ? null
        : {
            id: openId,
            mode: openMode,
            answeredCount: openAnsweredCount,
            deadlineAt: openDeadlineAt?.toISOString() ?? null,
          },
    lastAttempt:
      lastId === null || lastPercent === null || lastSubmittedAt === null
        ? null
        : { id: lastId, scorePercent: lastPercent, submittedAt: lastSubmittedAt.toISOString() },
  };
}
