import type { Job } from '@debrief/contracts';
import type { DbOrTrx } from '@debrief/db';

export interface JobKey {
  userId: string;
  kind: string;
  subjectId: string | null;
}

export type JobOutcome = { status: 'done' } | { status: 'failed' | 'cancelled'; reason: string };

/**
 * Work that a person may wait for: queued with an estimate > running with progress > done | failed | cancelled.
 * Changes are told to the person's open pages. A key without an unfinished job is nothing to anybody: a job that runs
 * a second time leaves the same rows.
 */
export interface JobRecords {
  /** Notes it as queued, in the caller's transaction; an unfinished one of the same key is that one. */
  queue(trx: DbOrTrx, key: JobKey, estimateMs: number | null): Promise<Job>;
  start(key: JobKey): Promise<void>;
  /** Never goes back. */
  progress(key: JobKey, percent: number): Promise<void>;
  finish(key: JobKey, outcome: JobOutcome): Promise<void>;
  listUnfinished(userId: string): Promise<Job[]>;
}
