import { type Job, type JobKind, type JobReason, jobKindSchema, jobReasonSchema } from '@debrief/contracts';
import { sql } from '@debrief/db';
import type { AnyPersonJob } from './person-job.ts';

export interface JobRow {
  userId: string;
  id: string;
  kind: string;
  subjectId: string | null;
  title: string | null;
  status: string;
  progressPercent: string;
  step: string | null;
  estimateMs: number | null;
  reason: string | null;
  attemptCount: number;
  cancelAskedAt: Date | null;
  queuedAt: Date;
  startedAt: Date | null;
  finishedAt: Date | null;
  hasPayload: boolean;
}

export const jobColumns = sql`user_id as "userId", id, kind, subject_id as "subjectId", title, status,
  progress_percent as "progressPercent", step, estimate_ms as "estimateMs", reason, attempt_count as "attemptCount",
  cancel_asked_at as "cancelAskedAt", queued_at as "queuedAt", started_at as "startedAt", finished_at as "finishedAt",
  payload is not null as "hasPayload"`;

/** Of what is kept, what a person is told. */
export function toJob(row: JobRow, kinds: readonly AnyPersonJob[]): Job {
  const kind = kinds.find((each) => each.kind === row.kind);
  const isOpen = row.status === 'queued' || row.status === 'running';
  const isStopping = isOpen && row.cancelAskedAt !== null;
  return {
    ...{ id: row.id, kind: row.kind as JobKind, subjectId: row.subjectId, title: row.title },
    ...{ status: row.status as Job['status'], progressPercent: Number(row.progressPercent), step: row.step },
    ...{ estimateMs: row.estimateMs, reason: toReason(row.reason), attemptCount: row.attemptCount },
    isStopping,
    canCancel: isOpen && !isStopping && kind?.canCancel === true,
    canRetry:
      (row.status === 'failed' || row.status === 'cancelled') && row.hasPayload && kind?.canRetry === true,
    queuedAt: row.queuedAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    finishedAt: row.finishedAt?.toISOString() ?? null,
  };
}

/** Kinds of earlier versions are not told of. */
export const knownKinds = jobKindSchema.options;

function toReason(reason: string | null): JobReason | null {
  if (reason === null) return null;
  return jobReasonSchema.safeParse(reason).data ?? 'failed';
}
