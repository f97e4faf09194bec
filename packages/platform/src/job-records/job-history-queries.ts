import type { JobEvent } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import type { JobId } from './job-records.ts';

export async function listJobEvents(db: DbOrTrx, { userId, jobId }: JobId): Promise<JobEvent[]> {
  const rows = await db
    .selectFrom('job_record_event')
    .select(['at', 'what', 'detail', 'progress_percent as progressPercent'])
    .where('user_id', '=', userId)
    .where('job_id', '=', jobId)
    .orderBy('position')
    .execute();
  return rows.map(({ at, what, detail, progressPercent }) => ({
    at: at.toISOString(),
    what: what as JobEvent['what'],
    detail,
    progressPercent: Number(progressPercent),
  }));
}

const keptDone = 10;
const keptFailed = 5;

/** Old ones, and of each person and kind all but the last ten done and the last five that failed or were cancelled. */
export async function deleteOldJobs(db: DbOrTrx): Promise<void> {
  await sql`
    delete from job_record where finished_at < now() - interval '30 days'
      or (user_id, id) in (
        select user_id, id from (
          select user_id, id, status, row_number() over (
            partition by user_id, kind, status = 'done' order by finished_at desc, id desc) as number
          from job_record where finished_at is not null) ended
        where number > case when status = 'done' then ${keptDone}::int else ${keptFailed}::int end)`.execute(
    db,
  );
}

/** Everything a person's record holds, for them to take away. */
export async function exportJobs(db: DbOrTrx, userId: string) {
  return db
    .selectFrom('job_record')
    .select(['kind', 'title', 'status', 'reason', 'queued_at as queuedAt', 'finished_at as finishedAt'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}

export async function deleteJobsOf(db: DbOrTrx, userId: string): Promise<void> {
  await db.deleteFrom('job_record').where('user_id', '=', userId).execute();
}
