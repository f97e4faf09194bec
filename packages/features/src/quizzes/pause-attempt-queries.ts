import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface ClockRow {
  pausedAt: Date | null;
  remainingMs: number | null;
  deadlineAt: Date | null;
  now: Date;
}

const clock = sql`paused_at as "pausedAt", remaining_ms as "remainingMs", deadline_at as "deadlineAt", clock_timestamp() as now`;

/** Stops the clock. Nothing changes while it stands already, nor once the time is over. */
export async function stopClock(db: DbOrTrx, userId: string, attemptId: string): Promise<void> {
  await sql`
    update attempt set paused_at = clock_timestamp(), deadline_at = null, last_seen_at = now(),
      remaining_ms = (extract(epoch from deadline_at - clock_timestamp()) * 1000)::integer
    from quiz_version version
    where version.id = attempt.quiz_version_id and version.allows_pause and attempt.mode = 'study'
      and attempt.user_id = ${userId} and attempt.id = ${attemptId} and attempt.status = 'in-progress'
      and attempt.paused_at is null and (attempt.deadline_at is null or attempt.deadline_at > clock_timestamp())`.execute(
    db,
  );
}

/** Goes on with what was left. True when the clock stood. */
export async function startClock(trx: Trx, userId: string, attemptId: string): Promise<boolean> {
  const { rows } = await sql`
    update attempt set paused_at = null, remaining_ms = null, last_seen_at = now(),
      deadline_at = clock_timestamp() + remaining_ms * interval '1 millisecond',
      paused_ms = paused_ms + (extract(epoch from clock_timestamp() - paused_at) * 1000)::integer
    where user_id = ${userId} and id = ${attemptId} and status = 'in-progress' and paused_at is not null
    returning id`.execute(trx);
  return rows.length > 0;
}

export async function findClock(
  db: DbOrTrx,
  userId: string,
  attemptId: string,
): Promise<(ClockRow & { canPause: boolean }) | undefined> {
  const { rows } = await sql<ClockRow & { canPause: boolean }>`
    select ${clock}, attempt.mode = 'study' and version.allows_pause as "canPause"
    from attempt join quiz_version version on version.id = attempt.quiz_version_id
    where attempt.user_id = ${userId} and attempt.id = ${attemptId}`.execute(db);
  return rows[0];
}
