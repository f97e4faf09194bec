import type { Job, JobDetail, JobReason } from '@debrief/contracts';

/** Whatever writes or computes itself while a person waits, be it a stream or a job: where it stands. */
export type WorkState =
  | { is: 'queued'; place: number | null; expectedMs: number | null }
  | { is: 'running'; percent: number | null; step: string | null; isStopping: boolean }
  /** What is there is good, and not all there is. */
  | { is: 'partial' }
  | { is: 'done' }
  | { is: 'failed'; reason: JobReason | null }
  | { is: 'cancelled' }
  | { is: 'quota'; until: string }
  | { is: 'off' };

export function workOfJob(job: Job & Partial<Pick<JobDetail, 'place'>>): WorkState {
  switch (job.status) {
    case 'queued':
      return { is: 'queued', place: job.place ?? null, expectedMs: job.estimateMs };
    case 'running': {
      const { progressPercent: percent, step, isStopping } = job;
      return { is: 'running', percent, step, isStopping };
    }
    case 'failed':
      return { is: 'failed', reason: job.reason };
    case 'cancelled':
      return { is: 'cancelled' };
    case 'done':
      return { is: 'done' };
  }
}

export function isOver({ is }: WorkState): boolean {
  return is !== 'queued' && is !== 'running';
}
