import type {
  CountedAttempts,
  QuestionModel,
  QuestionStatisticsRow,
  QuestionStatisticsView,
  QuizStatisticsView,
} from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { listQuestionFigures } from '../../mastery/index.ts';
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
  const models = await listQuestionFigures(
    db,
    questions.map(({ questionId }) => questionId),
  );
  return {
    ...wanted,
    quizTitle: row.quizTitle,
    computedAt: row.computedAt?.toISOString() ?? null,
    isStale: row.isStale,
    waitingCount: row.waitingCount,
    figures: row.figures,
    questions: questions.map((question) => toRow(question, models)),
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
  const models = await listQuestionFigures(db, [questionId]);
  const rows = await listStatisticsOfQuestion(db, asker, questionId);
  return { questionId, ...known, model: models.get(questionId) ?? null, quizzes: byQuiz(rows, models) };
}

type Models = ReadonlyMap<string, QuestionModel>;

function byQuiz(rows: readonly QuestionInQuizRow[], models: Models): QuestionStatisticsView['quizzes'] {
  const quizzes = new Map<string, QuestionStatisticsView['quizzes'][number]>();
  for (const row of rows) {
    const { quizId, quizTitle, computedAt } = row;
    const quiz = quizzes.get(quizId) ?? {
      ...{ quizId, quizTitle, computedAt: computedAt.toISOString() },
      rows: [],
    };
    quiz.rows.push(toRow(row, models));
    quizzes.set(quizId, quiz);
  }
  return [...quizzes.values()];
}

function toRow(
  { questionId, version, kind, stem, body }: QuestionStatisticRow,
  models: Models,
): QuestionStatisticsRow {
  const { figures, answers, met, open, findings } = body;
  const model = models.get(questionId) ?? null;
  return { questionId, version, kind, stem, figures, answers, met, open, findings, model };
}
