import type { Question } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { NewAttempt } from '../start-attempt-queries.ts';

export async function findPreparedAttempt(
  db: DbOrTrx,
  { userId, quizId, mode }: { userId: string; quizId: string; mode: string },
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from attempt
    where user_id = ${userId} and quiz_id = ${quizId} and mode = ${mode} and status = 'prepared' and start_until > now()`.execute(
    db,
  );
  return rows[0]?.id;
}

/** Papers that were never begun in their time make room; nothing hangs on them. */
export async function deleteExpired(trx: Trx, userId: string, quizId: string): Promise<void> {
  await sql`
    delete from attempt where user_id = ${userId} and quiz_id = ${quizId} and status = 'prepared'
      and start_until + interval '60 days' < now()`.execute(trx);
}

type PreparedAttempt = Omit<NewAttempt, 'deadlineAt' | 'retakeOf'> & { startUntil: Date };

export async function insertPrepared(trx: Trx, attempt: PreparedAttempt): Promise<void> {
  await trx
    .insertInto('attempt')
    .values({
      user_id: attempt.userId,
      id: attempt.id,
      quiz_id: attempt.quizId,
      quiz_version_id: attempt.quizVersionId,
      mode: attempt.mode,
      status: 'prepared',
      is_offline: true,
      start_until: attempt.startUntil,
      seed: attempt.paper.seed,
      paper: JSON.stringify(attempt.paper),
      time_factor: attempt.timeFactor,
      started_at: attempt.startedAt,
      max_points: attempt.paper.maxPoints,
      last_seen_at: attempt.startedAt,
      is_counted: attempt.isCounted,
    })
    .execute();
}

export interface PaperFacts {
  downloadedAt: Date;
  startUntil: Date;
  timeLimitMs: number | null;
  questions: { versionId: string; body: Question }[];
}

/** What goes along with the view of a prepared attempt. */
export async function findPaperFacts(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<PaperFacts | undefined> {
  const { rows } = await sql<PaperFacts>`
    select attempt.started_at as "downloadedAt", attempt.start_until as "startUntil",
      case when attempt.mode = 'exam' or version.is_study_timed
        then round(version.time_limit_ms * attempt.time_factor)::float8 end as "timeLimitMs",
      (select json_agg(json_build_object('versionId', body.id, 'body', body.body))
       from jsonb_array_elements(attempt.paper -> 'questions') item
       join question_version body on body.id = (item ->> 'questionVersionId')::uuid) as questions
    from attempt join quiz_version version on version.id = attempt.quiz_version_id
    where attempt.user_id = ${userId} and attempt.id = ${attemptId} and attempt.status = 'prepared'`.execute(
    db,
  );
  return rows[0];
}
