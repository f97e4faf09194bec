import type { Job } from '@debrief/contracts';
import type { Db } from '@debrief/db';
import { invariant } from '../errors/index.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import { newId } from '../new-id.ts';
import {
  findUnfinishedJob,
  finishJob,
  insertJob,
  listUnfinishedJobs,
  raiseProgress,
  startJob,
} from './job-queries.ts';
import type { JobKey, JobRecords } from './job-records.ts';

interface JobRecordsOptions {
  db: Db;
  live: LiveEvents;
}

export function createJobRecords({ db, live }: JobRecordsOptions): JobRecords {
  async function announce({ userId }: JobKey, job: Job | undefined): Promise<void> {
    if (job) await live.tell(userId, { type: 'job.changed', job });
  }
  return {
    async queue(trx, key, estimateMs) {
      await insertJob(trx, { ...key, id: newId(), estimateMs });
      const job = await findUnfinishedJob(trx, key);
      invariant(job, 'a job that was just queued is unfinished');
      return job;
    },
    start: async (key) => announce(key, await startJob(db, key)),
    progress: async (key, percent) => announce(key, await raiseProgress(db, key, percent)),
    finish: async (key, outcome) => announce(key, await finishJob(db, key, outcome)),
    listUnfinished: (userId) => listUnfinishedJobs(db, userId),
  };
}
