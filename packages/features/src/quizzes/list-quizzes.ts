import type { QuizDetail, QuizSummary } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { listQuizDomains, listQuizRows, type QuizRow } from './quiz-list-queries.ts';

type Who = Pick<Actor, 'userId' | 'role'>;

export async function listQuizzes(
  { db }: Pick<Services, 'db'>,
  actor: Who,
  subjectId?: string | null,
): Promise<QuizSummary[]> {
  const rows = await listQuizRows(db, await loadAccessActor(db, actor), { subjectId });
  return rows.map(toSummary);
}

export async function getQuiz({ db }: Pick<Services, 'db'>, actor: Who, quizId: string): Promise<QuizDetail> {
  const [row] = await listQuizRows(db, await loadAccessActor(db, actor), { quizId });
  if (!row) throw notFound('quiz');
  return { ...toSummary(row), domains: await listQuizDomains(db, quizId) };
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
