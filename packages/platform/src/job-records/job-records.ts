import type { Job } from '@debrief/contracts';
import type { DbOrTrx } from '@debrief/db';

export interface JobKey {
  userId: string;
  kind: string;
  subjectId: string | null;
}

/** Work that a person may wait for: queued with an estimate > running with progress > done | failed | cancelled. */
export interface JobRecords {
  /** Notes it as queued, in the caller's transaction; an unfinished one of the same key is that one. */
  queue(trx: DbOrTrx, key: JobKey, estimateMs: number | null): Promise<Job>;
  start(key: JobKey): Promise<void>;
  progress(key: JobKey, percent: number): Promise<void>;
  finish(
    key: JobKey,
    outcome: { status: 'done' } | { status: 'failed' | 'cancelled'; reason: string },
  ): Promise<void>;
  listUnfinished(userId: string): Promise<Job[]>;
}
