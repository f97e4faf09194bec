import type { QuizDetail, QuizSummary } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../accounts/index.ts';
import { type QuizPart, questionCountOf } from './paper/quiz-part.ts';
import { listQuizParts } from './paper/quiz-part-queries.ts';
import { listQuizDomains, listQuizRows, type QuizRow } from './quiz-list-queries.ts';
import { toRules } from './quiz-rules.ts';
import { findQuizRules, type QuizRules } from './quiz-rules-queries.ts';

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
