import type { Job } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import type { JobKey, JobOutcome } from './job-records.ts';

const columns = [
  'id',
  'kind',
  'subject_id as subjectId',
  'status',
  'progress_percent as progressPercent',
  'estimate_ms as estimateMs',
  'reason',
  'queued_at as queuedAt',
  'started_at as startedAt',
  'finished_at as finishedAt',
] as const;

export async function insertJob(
  db: DbOrTrx,
  job: JobKey & { id: string; estimateMs: number | null },
): Promise<void> {
  await db
    .insertInto('job_record')
    .values({
      user_id: job.userId,
      id: job.id,
      kind: job.kind,
      subject_id: job.subjectId,
      estimate_ms: job.estimateMs,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function findUnfinishedJob(db: DbOrTrx, key: JobKey): Promise<Job | undefined> {
  const row = await db.selectFrom('job_record').select(columns).where(isUnfinished(key)).executeTakeFirst();
  return row && toJob(row);
}

export async function listUnfinishedJobs(db: DbOrTrx, userId: string): Promise<Job[]> {
  const rows = await db
    .selectFrom('job_record')
    .select(columns)
    .where('user_id', '=', userId)
    .where('status', 'in', ['queued', 'running'])
    .orderBy('queued_at')
    .execute();
  return rows.map(toJob);
}

/** Undefined when it runs already: nothing changed. */
export async function startJob(db: DbOrTrx, key: JobKey): Promise<Job | undefined> {
  const row = await db
    .updateTable('job_record')
    .set({ status: 'running', started_at: sql<Date>`now()` })
    .where(isUnfinished(key))
    .where('status', '=', 'queued')
    .returning(columns)
    .executeTakeFirst();
  return row && toJob(row);
}

export async function raiseProgress(db: DbOrTrx, key: JobKey, percent: number): Promise<Job | undefined> {
  const rounded = Math.round(Math.min(100, Math.max(0, percent)) * 100) / 100;
  const row = await db
    .updateTable('job_record')
    .set({ progress_percent: rounded })
    .where(isUnfinished(key))
    .where('status', '=', 'running')
    .where('progress_percent', '<', String(rounded))
    .returning(columns)
    .executeTakeFirst();
  return row && toJob(row);
}

export async function finishJob(db: DbOrTrx, key: JobKey, outcome: JobOutcome): Promise<Job | undefined> {
  const row = await db
    .updateTable('job_record')
    .set({
      status: outcome.status,
      reason: 'reason' in outcome ? outcome.reason : null,
      finished_at: sql<Date>`now()`,
      ...(outcome.status === 'done' && { progress_percent: 100 }),
    })
    .where(isUnfinished(key))
    .returning(columns)
    .executeTakeFirst();
  return row && toJob(row);
}

function isUnfinished({ userId, kind, subjectId }: JobKey) {
  return sql<boolean>`(user_id = ${userId} and kind = ${kind} and subject_id is not distinct from ${subjectId}::uuid
    and status in ('queued', 'running'))`;
}

interface JobRow {
  id: string;
  kind: string;
  subjectId: string | null;
  status: string;
  progressPercent: string;
  estimateMs: number | null;
  reason: string | null;
  queuedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
}

function toJob(row: JobRow): Job {
  return {
    ...row,
    status: row.status as Job['status'],
    progressPercent: Number(row.progressPercent),
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}
