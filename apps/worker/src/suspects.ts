import type { Pool } from 'pg';
import { clearSuspicion, noteSuspectRuns } from './death-queries.ts';

export interface Suspects {
  /** Runs a job that was held by a worker when it died: alone among such jobs, noted beforehand. */
  run(jobId: string, work: () => Promise<void>): Promise<void>;
}

export function createSuspects(pool: Pool, poolId: () => string): Suspects {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run(jobId, work) {
      const mine = last.then(async () => {
        await noteSuspectRuns(pool, jobId, poolId());
        try {
          await work();
        } finally {
          // It ended, well or badly, and the process lives: it is not this job that kills.
          await clearSuspicion(pool, jobId);
        }
      });
      last = mine.catch(() => {});
      return mine;
    },
  };
}
