import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { JobId, JobKey, JobOutcome, ListJobs } from './job-records.ts';
import { type JobRow, jobColumns, knownKinds } from './job-row.ts';

type Fragment = ReturnType<typeof sql<unknown>>;

interface Change {
  set: Fragment;
  where: Fragment;
  what: string;
  detail?: string | null;
}

/** One change and the line of history that tells of it. */
async function change(db: DbOrTrx, { set, where, what, detail }: Change): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`
    with changed as (update job_record set ${set} where ${where} returning *),
      told as (insert into job_record_event (user_id, job_id, what, detail, progress_percent)
        select user_id, id, ${what}, ${detail ?? null}, progress_percent from changed)
    select ${jobColumns} from changed`.execute(db);
  return rows[0];
}

const isOpen = sql`status in ('queued', 'running')`;
const ofKey = ({ userId, kind, subjectId }: JobKey) =>
  sql`user_id = ${userId} and kind = ${kind} and subject_id is not distinct from ${subjectId}::uuid`;
const ofId = ({ userId, jobId }: JobId) => sql`user_id = ${userId} and id = ${jobId}`;

/** A run is told from later ones of the same job by its number: what an overtaken one writes changes nothing. */
export interface JobRun extends JobId {
  attemptCount: number;
}
const ofRun = (run: JobRun) => sql`${ofId(run)} and attempt_count = ${run.attemptCount}`;

interface NewJob extends JobKey {
  id: string;
  title: string | null;
  estimateMs: number | null;
  payload: unknown;
}

/** The new one, or the unfinished one of the same key, which takes over the payload. */
export async function insertJob(db: DbOrTrx, job: NewJob): Promise<JobRow> {
  const { rows } = await sql<JobRow>`
    with queued as (
      insert into job_record (user_id, id, kind, subject_id, title, estimate_ms, payload)
      values (${job.userId}, ${job.id}, ${job.kind}, ${job.subjectId}, ${job.title}, ${job.estimateMs}, ${JSON.stringify(job.payload)}::jsonb)
      on conflict (user_id, kind, subject_id) where status in ('queued', 'running')
        do update set payload = excluded.payload, cancel_asked_at = null
      returning *),
      told as (insert into job_record_event (user_id, job_id, what, progress_percent)
        select user_id, id, 'queued', progress_percent from queued where id = ${job.id})
    select ${jobColumns} from queued`.execute(db);
  return rows[0] as JobRow;
}

export async function beginJob(db: DbOrTrx, key: JobKey): Promise<JobRow | undefined> {
  return change(db, {
    set: sql`status = 'running', started_at = coalesce(started_at, now()), attempt_count = attempt_count + 1`,
    where: sql`${ofKey(key)} and ${isOpen} and cancel_asked_at is null`,
    what: 'started',
  });
}

/** The newest of the key, whatever became of it. */
export async function findNewestJob(db: DbOrTrx, key: JobKey): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`
    select ${jobColumns} from job_record where ${ofKey(key)} order by ${isOpen} desc, id desc limit 1`.execute(
    db,
  );
  return rows[0];
}

export async function raiseProgress(db: DbOrTrx, run: JobRun, percent: number): Promise<JobRow | undefined> {
  const rounded = Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
  const { rows } = await sql<JobRow>`
    update job_record set progress_percent = ${rounded}
    where ${ofRun(run)} and status = 'running' and progress_percent < ${rounded}
    returning ${jobColumns}`.execute(db);
  return rows[0];
}

export async function setStep(db: DbOrTrx, run: JobRun, step: string): Promise<JobRow | undefined> {
  return change(db, {
    set: sql`step = ${step}`,
    where: sql`${ofRun(run)} and status = 'running' and step is distinct from ${step}`,
    what: 'step',
    detail: step,
  });
}

/** By one of its runs, or by whoever sees that it cannot go on. */
export async function finishJob(
  db: DbOrTrx,
  id: JobId | JobRun,
  outcome: JobOutcome,
): Promise<JobRow | undefined> {
  const reason = 'reason' in outcome ? outcome.reason : null;
  const percent = outcome.status === 'done' ? sql`100` : sql`progress_percent`;
  return change(db, {
    set: sql`status = ${outcome.status}, reason = ${reason}, finished_at = now(), step = null, progress_percent = ${percent}`,
    where: sql`${'attemptCount' in id ? ofRun(id) : ofId(id)} and ${isOpen}`,
    what: outcome.status,
    detail: reason,
  });
}

/** Over if the person asked for that; otherwise another run has taken its place. */
export async function endIfCancelled(db: DbOrTrx, run: JobRun): Promise<JobRow | undefined> {
  return change(db, {
    set: sql`status = 'cancelled', reason = 'by-person', finished_at = now(), step = null`,
    where: sql`${ofRun(run)} and ${isOpen} and cancel_asked_at is not null`,
    what: 'cancelled',
    detail: 'by-person',
  });
}

/** It waits for its next try. */
export async function failJobOnce(db: DbOrTrx, run: JobRun, reason: string): Promise<JobRow | undefined> {
  return change(db, {
    set: sql`status = 'queued', step = null`,
    where: sql`${ofRun(run)} and status = 'running'`,
    what: 'failed-once',
    detail: reason,
  });
}

export async function askToCancel(db: DbOrTrx, id: JobId): Promise<JobRow | undefined> {
  return change(db, {
    set: sql`cancel_asked_at = now()`,
    where: sql`${ofId(id)} and status = 'running' and cancel_asked_at is null`,
    what: 'cancel-asked',
  });
}

export async function queueAgain(db: DbOrTrx, id: JobId, payload: unknown): Promise<JobRow | undefined> {
  return change(db, {
    set: sql`status = 'queued', reason = null, progress_percent = 0, step = null, cancel_asked_at = null,
      queued_at = now(), started_at = null, finished_at = null, payload = ${JSON.stringify(payload)}::jsonb`,
    where: sql`${ofId(id)} and status in ('failed', 'cancelled')`,
    what: 'retried',
  });
}

export async function lockJob(trx: Trx, id: JobId): Promise<(JobRow & { payload: unknown }) | undefined> {
  const { rows } = await sql<JobRow & { payload: unknown }>`
    select ${jobColumns}, payload from job_record where ${ofId(id)} for update`.execute(trx);
  return rows[0];
}

export async function findJob(db: DbOrTrx, id: JobId): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`select ${jobColumns} from job_record where ${ofId(id)}`.execute(db);
  return rows[0];
}

/** Newest first: ids sort by the time they were made. */
export async function listJobs(db: DbOrTrx, userId: string, page: ListJobs): Promise<JobRow[]> {
  const kinds = page.kind ? [page.kind] : knownKinds;
  const { rows } = await sql<JobRow>`
    select ${jobColumns} from job_record
    where user_id = ${userId} and kind = any(${kinds}::text[])
      and ${page.cursor ? sql`id < ${page.cursor}` : sql`true`}
      and ${page.isUnfinished === undefined ? sql`true` : page.isUnfinished ? isOpen : sql`not (${isOpen})`}
    order by id desc limit ${page.limit}`.execute(db);
  return rows;
}

/** Those among them whose end was asked for, or that are over already. */
export async function listUnwanted(db: DbOrTrx, ids: readonly JobId[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from job_record
    where (user_id, id) in (select * from unnest(${ids.map((each) => each.userId)}::uuid[], ${ids.map((each) => each.jobId)}::uuid[]))
      and (cancel_asked_at is not null or status = 'cancelled')`.execute(db);
  return rows.map(({ id }) => id);
}
