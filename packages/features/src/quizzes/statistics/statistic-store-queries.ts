import type { CountedAttempts, QuestionFigures } from '@debrief/contracts';
import type { Question, QuizStatistics } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface StoredQuestionFigures extends QuestionFigures {
  questionId: string;
  version: number;
  versionId: string;
}

export interface ComputedStatistics {
  quizId: string;
  which: CountedAttempts;
  quiz: QuizStatistics;
  questions: readonly StoredQuestionFigures[];
  durationMs: number;
}

/** Puts these in the place of what was computed before. Two that compute at once leave the rows of one of them. */
export async function storeStatistics(trx: Trx, computed: ComputedStatistics): Promise<void> {
  const { quizId, which, quiz, questions, durationMs } = computed;
  await sql`select pg_advisory_xact_lock(hashtextextended('quiz-statistics:' || ${quizId}, 0))`.execute(trx);
  const values = {
    attempt_count: quiz.attemptCount,
    body: JSON.stringify(quiz),
    duration_ms: durationMs,
    computed_at: sql<Date>`now()`,
  };
  await trx
    .insertInto('quiz_statistic')
    .values({ quiz_id: quizId, which, ...values })
    .onConflict((conflict) => conflict.columns(['quiz_id', 'which']).doUpdateSet(values))
    .execute();
  await trx
    .deleteFrom('quiz_question_statistic')
    .where('quiz_id', '=', quizId)
    .where('which', '=', which)
    .execute();
  if (questions.length === 0) return;
  await trx
    .insertInto('quiz_question_statistic')
    .values(questions.map(toRow(quizId, which)))
    .execute();
}

function toRow(quizId: string, which: string) {
  return ({ questionId, version, ...body }: StoredQuestionFigures) => ({
    quiz_id: quizId,
    which,
    question_id: questionId,
    version,
    answer_count: body.figures.answerCount,
    discrimination_percent: body.figures.discriminationIndex,
    body: JSON.stringify(body),
  });
}

/** Over all quizzes that hold a question of this one, weighted by attempts; few attempts say nothing. */
export async function updateDiscriminationOf(trx: Trx, quizId: string): Promise<void> {
  await sql`
    update question_statistic statistic set discrimination_percent = pooled.percent
    from (
      select one.question_id, (sum(one.discrimination_percent * one.answer_count) filter (where one.answer_count >= 20
        and one.discrimination_percent is not null) / nullif(sum(one.answer_count) filter (where one.answer_count >= 20
        and one.discrimination_percent is not null), 0))::numeric(6, 2) as percent
      from quiz_question_statistic one
      where one.which = 'first' and one.version = 0 and one.question_id in
        (select question_id from quiz_question_statistic where quiz_id = ${quizId} and which = 'first')
      group by one.question_id
    ) pooled
    where statistic.question_id = pooled.question_id`.execute(trx);
}

export async function listQuestionBodies(
  db: DbOrTrx,
  versionIds: readonly string[],
): Promise<Map<string, Question>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('question_version')
    .select(['id', 'body'])
    .where('id', 'in', [...versionIds])
    .execute();
  return new Map(rows.map((row) => [row.id, row.body as unknown as Question]));
}

export interface LastComputation {
  which: CountedAttempts;
  durationMs: number;
  sinceMs: number;
}

/** What is kept of a quiz, so that it is kept up to date. */
export async function listComputations(db: DbOrTrx, quizId: string): Promise<LastComputation[]> {
  const { rows } = await sql<LastComputation>`
    select which, duration_ms as "durationMs", (extract(epoch from clock_timestamp() - computed_at) * 1000)::float8 as "sinceMs"
    from quiz_statistic where quiz_id = ${quizId}`.execute(db);
  return rows;
}
