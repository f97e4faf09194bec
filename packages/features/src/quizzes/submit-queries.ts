import type { Paper, ScoreCard } from '@debrief/core';
import { type DbOrTrx, preparedMark, sql, type Trx } from '@debrief/db';

export type SubmittedBy = 'student' | 'deadline';

export interface SubmittedAttempt {
  userId: string;
  id: string;
  quizId: string;
  paper: Paper;
  startedAt: Date;
  submittedAt: Date;
  /** Of study mode's pauses. */
  pausedMs: number;
  passPercent: number | null;
  previousScorePercent: number | null;
}

const lock = (userId: string) =>
  sql`pg_advisory_xact_lock(hashtextextended('attempt-results:' || ${userId}, 0))`;

/** One submission or rescoring of a person at a time: whether an answer is their first hangs on the ones before. */
export async function lockResults(trx: Trx, userId: string): Promise<void> {
  await sql`select ${lock(userId)}`.execute(trx);
}

interface Submission {
  userId: string;
  attemptId: string;
  by: SubmittedBy;
  /** For attempts of the past that the demo content makes; null: now, by the clock of the database. */
  submittedAt: Date | null;
}

const columns = sql`attempt.user_id as "userId", attempt.id, attempt.quiz_id as "quizId", attempt.paper,
  attempt.started_at as "startedAt", attempt.submitted_at as "submittedAt",
  attempt.paused_ms as "pausedMs",
  (select coalesce(version.pass_percent, blueprint.pass_percent)::float8 from quiz_version version
   left join exam_blueprint blueprint on blueprint.id = version.blueprint_id
   where version.id = attempt.quiz_version_id and attempt.retake_of is null) as "passPercent",
  (select earlier.score_percent::float8 from attempt earlier
   where earlier.user_id = attempt.user_id and earlier.quiz_id = attempt.quiz_id and earlier.status = 'submitted'
     and attempt.retake_of is null and earlier.retake_of is null
     and earlier.id <> attempt.id and earlier.submitted_at < coalesce(attempt.submitted_at, 'infinity')
   order by earlier.submitted_at desc limit 1) as "previousScorePercent"`;

/**
 * Ends an attempt that is in progress; undefined for every caller but the first. One that comes in after deadline and
 * grace was ended by the deadline, whoever sent it; one that the deadline is to end is left alone before. The lock of
 * `lockResults` is taken on the way; what is read for the score comes in a later statement, which sees all that both
 * locks made wait.
 */
export async function claimSubmission(
  trx: Trx,
  { userId, attemptId, by, submittedAt }: Submission,
): Promise<SubmittedAttempt | undefined> {
  const now = sql`coalesce(${submittedAt}::timestamptz, now())`;
  const isOver = sql`coalesce(${now} > deadline_at + interval '30 seconds', false)`;
  const { rows } = await sql<SubmittedAttempt>`${sql.raw(preparedMark)}
    with locked as materialized (select ${lock(userId)})
    update attempt set status = 'submitted', paused_at = null, remaining_ms = null,
      paused_ms = paused_ms + coalesce((extract(epoch from ${now} - paused_at) * 1000)::integer, 0),
      submitted_by = case when ${isOver} then 'deadline' else ${by} end,
      submitted_at = case when ${isOver} then deadline_at else ${now} end
    from locked
    where user_id = ${userId} and id = ${attemptId} and status = 'in-progress' and (${by} = 'student' or ${isOver})
    returning ${columns}`.execute(trx);
  return rows[0];
}

/** A submitted attempt, held against other changes of its score. */
export async function lockSubmitted(
  trx: Trx,
  userId: string,
  attemptId: string,
): Promise<SubmittedAttempt | undefined> {
  const { rows } = await sql<SubmittedAttempt>`
    select ${columns} from attempt where user_id = ${userId} and id = ${attemptId} and status = 'submitted' for update of attempt`.execute(
    trx,
  );
  return rows[0];
}

/** Null when the attempt is in progress, undefined when there is none. */
export async function findScoreCard(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<ScoreCard | null | undefined> {
  const row = await db
    .selectFrom('attempt')
    .select('score_card as card')
    .where('user_id', '=', userId)
    .where('id', '=', attemptId)
    .executeTakeFirst();
  return row && (row.card as ScoreCard | null);
}
