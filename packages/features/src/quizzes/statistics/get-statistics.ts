import type {
  CountedAttempts,
  QuestionStatisticsRow,
  QuestionStatisticsView,
  QuizStatisticsView,
} from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import {
  findKnownQuestion,
  findQuizStatistic,
  listQuestionStatistics,
  listStatisticsOfQuestion,
  type QuestionInQuizRow,
  type QuestionStatisticRow,
} from './statistic-view-queries.ts';

interface Wanted {
  quizId: string;
  which: CountedAttempts;
}

/** What was computed last; nobody is named in it, so whoever teaches and may see the quiz may see it. */
export async function getQuizStatistics(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  wanted: Wanted,
): Promise<QuizStatisticsView> {
  const row = await findQuizStatistic(db, await loadAccessActor(db, actor), wanted);
  if (!row) throw notFound('quiz');
  const questions = row.figures ? await listQuestionStatistics(db, wanted) : [];
  return {
    ...wanted,
    quizTitle: row.quizTitle,
    computedAt: row.computedAt?.toISOString() ?? null,
    isStale: row.isStale,
    waitingCount: row.waitingCount,
    figures: row.figures,
    questions: questions.map(toRow),
  };
}

export async function getQuestionStatistics(
  { db }: Pick<Services, 'db'>,
  actor: Actor,
  questionId: string,
): Promise<QuestionStatisticsView> {
  const asker = await loadAccessActor(db, actor);
  const known = await findKnownQuestion(db, asker, questionId);
  if (!known) throw notFound('question');
  return { questionId, ...known, quizzes: byQuiz(await listStatisticsOfQuestion(db, asker, questionId)) };
}

function byQuiz(rows: readonly QuestionInQuizRow[]): QuestionStatisticsView['quizzes'] {
  const quizzes = new Map<string, QuestionStatisticsView['quizzes'][number]>();
  for (const row of rows) {
    const { quizId, quizTitle, computedAt } = row;
    const quiz = quizzes.get(quizId) ?? {
      ...{ quizId, quizTitle, computedAt: computedAt.toISOString() },
      rows: [],
    };
    quiz.rows.push(toRow(row));
    quizzes.set(quizId, quiz);
  }
  return [...quizzes.values()];
}

function toRow({ questionId, version, kind, stem, body }: QuestionStatisticRow): QuestionStatisticsRow {
  const { figures, answers, met, open, findings } = body;
  return { questionId, version, kind, stem, figures, answers, met, open, findings };
}
