import type { Job, JobDetail, JobKind, JobPage, JobReason } from '@debrief/contracts';
import type { DbOrTrx } from '@debrief/db';
import type { PersonJob } from './person-job.ts';

export interface JobKey {
  userId: string;
  kind: JobKind;
  subjectId: string | null;
}

export interface JobId {
  userId: string;
  jobId: string;
}

export type JobOutcome = { status: 'done' } | { status: 'failed' | 'cancelled'; reason: JobReason };

export interface QueuedWork<Payload> extends Omit<JobKey, 'kind'> {
  payload: Payload;
  /** What it is about, in people's own words. */
  title: string | null;
  estimateMs: number | null;
}

/** A job while this process runs it. */
export interface RunningJob {
  /** Aborted when the worker stops and when the person cancels. */
  signal: AbortSignal;
  isCancelled(): boolean;
  /** Never goes back. */
  progress(percent: number): Promise<void>;
  step(name: string): Promise<void>;
  finish(outcome: JobOutcome): Promise<void>;
  /** It saw that its work is another's or nobody's. */
  giveWay(): Promise<void>;
  /** It will be tried again by itself. */
  failOnce(reason: JobReason): Promise<void>;
  /** Lets go of the signal; the job is not changed. */
  release(): void;
}

export interface ListJobs {
  cursor?: string | null;
  limit: number;
  kind?: JobKind;
  isUnfinished?: boolean;
}

/**
 * Work that a person may wait for: queued with an estimate > running with progress > done | failed | cancelled, and
 * from failed or cancelled to queued again when they ask. Changes are told to the person's open pages.
 */
export interface JobRecords {
  /**
   * Notes it and puts its task in the queue, in the caller's transaction. An unfinished one of the same kind and
   * subject is that one: it runs again once it is through.
   */
  queue<Payload>(trx: DbOrTrx, job: PersonJob<Payload>, work: QueuedWork<Payload>): Promise<Job>;
  /** Undefined when it is over already; 'cancelled' when the person wants no more of it. */
  begin(key: JobKey, signal: AbortSignal): Promise<RunningJob | 'cancelled' | undefined>;
  listUnfinished(userId: string): Promise<Job[]>;
  list(userId: string, page: ListJobs): Promise<JobPage>;
  /** @throws AppError not-found */
  get(id: JobId): Promise<JobDetail>;
  /** What waits is over at once; what runs hears of it wherever it runs. What is over stays as it is. */
  cancel(id: JobId): Promise<Job>;
  /** The same for whoever knows only what it is about; nothing when there is none. */
  cancelOf(key: JobKey): Promise<void>;
  /** The same record once more, of what failed or was cancelled. */
  retry(id: JobId): Promise<Job>;
  /** Ends records whose job the queue has given up or no longer knows. */
  endLost(): Promise<number>;
  /** Forgets what ended 30 days ago, and all but the last ten done and five failed of a kind. */
  prune(): Promise<void>;
  close(): void;
}
