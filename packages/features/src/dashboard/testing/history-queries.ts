import { randomUUID } from 'node:crypto';
import { type Db, sql } from '@debrief/db';
import type { TestBank } from '@debrief/testing';

interface LongHistory {
  bank: TestBank;
  quizId: string;
  attempts: number;
  /** Over so many days, the last of them today. */
  days: number;
}

/** Many submitted attempts at once, each of all questions of the bank; about two answers in three are right. */
export async function insertLongHistory(
  db: Db,
  userId: string,
  { bank, quizId, attempts, days }: LongHistory,
): Promise<void> {
  const versions = bank.questions.map(({ versionId, questionId, topicId }) => ({
    ...{ versionId, questionId, topicId },
  }));
  await sql`
    with taken as (
      insert into attempt (user_id, id, quiz_id, quiz_version_id, mode, status, seed, paper, started_at, submitted_at,
        submitted_by, points, max_points, score_percent, duration_ms, score_card)
      select ${userId}, gen_random_uuid(), ${quizId}, version.id, 'exam', 'submitted', 'seed', '[]',
        at - interval '10 minutes', at, 'student', 7, 10, 50 + (number * 37) % 50, 600000, '{}'
      from quiz_version version, generate_series(1, ${attempts}::integer) number
      cross join lateral (
        select now() - (${attempts}::integer - number) * ${days}::float8 / ${attempts}::float8 * interval '1 day' - interval '1 second' as at
      ) moment
      where version.quiz_id = ${quizId}
      returning id, submitted_at
    )
    insert into attempt_result (user_id, attempt_id, question_version_id, question_id, topic_id, credit, points,
      max_points, outcome, time_spent_ms, is_first, submitted_at)
    select ${userId}, taken.id, question."versionId", question."questionId", question."topicId", is_right::int,
      is_right::int, 1, case when is_right then 'right' else 'wrong' end, 20000, false, taken.submitted_at
    from taken
    cross join jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) question ("versionId" uuid, "questionId" uuid, "topicId" uuid)
    cross join lateral (select abs(hashtext(taken.id::text || question."versionId"::text)) % 3 > 0 as is_right) drawn`.execute(
    db,
  );
}

interface OneAttempt {
  quizId: string;
  bank: TestBank;
  submittedAt: Date;
  /** By question of the bank; null was left open. */
  outcomes: readonly ('right' | 'partial' | 'wrong' | null)[];
}

const credits = { right: 1, partial: 0.5, wrong: 0 } as const;

/** One submitted attempt, written as a submission is: at once. Returns its id. */
export async function insertAttempt(db: Db, userId: string, given: OneAttempt): Promise<string> {
  const attemptId = randomUUID();
  const { bank, quizId, submittedAt, outcomes } = given;
  const earned = outcomes.reduce((sum, outcome) => sum + (outcome ? credits[outcome] : 0), 0);
  const whose = { user_id: userId, submitted_at: submittedAt };
  const results = outcomes.flatMap((outcome, index) => {
    const question = bank.questions[index];
    if (!question) return [];
    const credit = outcome ? credits[outcome] : 0;
    return {
      ...{ ...whose, attempt_id: attemptId, question_version_id: question.versionId },
      ...{ question_id: question.questionId, topic_id: question.topicId, credit, points: credit },
      ...{ max_points: 1, outcome: outcome ?? 'unanswered', time_spent_ms: 30_000, is_first: false },
    };
  });
  await db.transaction().execute(async (trx) => {
    const version = await trx
      .selectFrom('quiz_version')
      .select('id')
      .where('quiz_id', '=', quizId)
      .executeTakeFirstOrThrow();
    await trx
      .insertInto('attempt')
      .values({
        ...{ ...whose, id: attemptId, quiz_id: quizId, quiz_version_id: version.id, mode: 'exam' },
        ...{ status: 'submitted', seed: 'seed', paper: '[]', started_at: submittedAt },
        ...{ submitted_by: 'student', points: earned, max_points: outcomes.length, duration_ms: 60_000 },
        ...{ score_percent: Math.round((10_000 * earned) / outcomes.length) / 100, score_card: '{}' },
      })
      .execute();
    await trx.insertInto('attempt_result').values(results).execute();
  });
  return attemptId;
}

/** An answer given while practising a mistake; returns its id. */
export async function insertPractice(
  db: Db,
  userId: string,
  {
    questionId,
    versionId,
    outcome,
    at,
  }: { questionId: string; versionId: string; outcome: 'right' | 'wrong'; at: Date },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    with card as (
      insert into practice_card (user_id, id, question_id, reason, attempt_id, memory, due_at)
      values (${userId}, gen_random_uuid(), ${questionId}, 'wrong', gen_random_uuid(), '{}', now())
      on conflict (user_id, question_id) do update set due_at = excluded.due_at returning id
    )
    insert into practice_review (user_id, id, card_id, question_version_id, credit, outcome, time_spent_ms,
      memory_before, memory_after, reviewed_at)
    select ${userId}, gen_random_uuid(), card.id, ${versionId}, ${outcome === 'right' ? 1 : 0}, ${outcome}, 15000, '{}', '{}', ${at}
    from card returning id`.execute(db);
  return rows[0]?.id ?? '';
}

/** Takes back an answer of practice. */
export async function insertUndo(
  db: Db,
  userId: string,
  { reviewId, at }: { reviewId: string; at: Date },
): Promise<void> {
  await sql`
    insert into practice_review (user_id, id, card_id, undoes_id, memory_before, memory_after, reviewed_at)
    select user_id, gen_random_uuid(), card_id, id, '{}', '{}', ${at} from practice_review
    where user_id = ${userId} and id = ${reviewId}`.execute(db);
}

/** As a tutor's mark or a correction leaves an attempt. */
export async function rescore(
  db: Db,
  userId: string,
  { attemptId, percent }: { attemptId: string; percent: number },
): Promise<void> {
  await sql`update attempt set score_percent = ${percent} where user_id = ${userId} and id = ${attemptId}`.execute(
    db,
  );
  await sql`
    update attempt_result set outcome = 'right', credit = 1, points = max_points
    where user_id = ${userId} and attempt_id = ${attemptId} and outcome <> 'unanswered'`.execute(db);
}
