import type { Db } from '@debrief/db';
import type { Bus } from '../bus/bus.ts';
import { notFound } from '../errors/index.ts';
import { enqueue } from '../jobs/enqueue.ts';
import type { LiveEvents } from '../live-events/live-events.ts';
import type { Logger } from '../logger.ts';
import { newId } from '../new-id.ts';
import { cancelJob, retryJob } from './change-job.ts';
import { deleteOldJobs, listJobEvents } from './job-history-queries.ts';
import {
  beginJob,
  findJob,
  findNewestJob,
  finishJob,
  insertJob,
  listJobs,
  listUnwanted,
} from './job-queries.ts';
import type { JobId, JobRecords } from './job-records.ts';
import { type JobRow, toJob } from './job-row.ts';
import type { AnyPersonJob } from './person-job.ts';
import { findPlace, listLostJobs, queueKeyOf } from './record-queue-queries.ts';
import { runTelling } from './run-telling.ts';
import { createRunningJobs } from './running-jobs.ts';

interface JobRecordsOptions {
  db: Db;
  bus: Bus;
  live: LiveEvents;
  log: Logger;
  /** Every kind there is. */
  kinds: readonly AnyPersonJob[];
  /** How often a running job looks whether it was cancelled, should no wake-up reach it. */
  pollMs?: number;
}

export function createJobRecords(options: JobRecordsOptions): JobRecords {
  const { db, bus, live, log, kinds, pollMs = 2_000 } = options;
  const running = createRunningJobs({
    ...{ bus, log, pollMs },
    listUnwanted: (ids) => listUnwanted(db, ids),
  });
  const told = (row: JobRow) => toJob(row, kinds);

  async function announce(row: JobRow | undefined): Promise<void> {
    if (row) await live.tell(row.userId, { type: 'job.changed', job: told(row) });
  }

  async function cancel(id: JobId) {
    const { row, isRunning } = await cancelJob(db, kinds, id);
    if (isRunning) await running.tellCancelled(id);
    await announce(row);
    return told(row);
  }

  return {
    async queue(trx, { kind, task }, work) {
      const row = await insertJob(trx, { ...work, kind, id: newId() });
      const jobKey = queueKeyOf({ userId: row.userId, jobId: row.id });
      await enqueue(trx, task, work.payload, { jobKey });
      return told(row);
    },
    async begin(key, signal) {
      const row = await beginJob(db, key);
      if (row) return runTelling({ db, running, announce, row, signal });
      const newest = await findNewestJob(db, key);
      if (newest?.status === 'cancelled') return 'cancelled';
      if (newest?.cancelAskedAt == null || newest.finishedAt) return undefined;
      const id = { userId: newest.userId, jobId: newest.id };
      await announce(await finishJob(db, id, { status: 'cancelled', reason: 'by-person' }));
      return 'cancelled';
    },
    async listUnfinished(userId) {
      const rows = await listJobs(db, userId, { isUnfinished: true, limit: 100 });
      return rows.map(told);
    },
    async list(userId, page) {
      const rows = await listJobs(db, userId, page);
      const last = rows.length === page.limit ? rows.at(-1) : undefined;
      return { items: rows.map(told), nextCursor: last?.id ?? null };
    },
    async get(id) {
      const row = await findJob(db, id);
      if (!row) throw notFound('job');
      const place = row.status === 'queued' ? await findPlace(db, id) : null;
      return { ...told(row), place, history: await listJobEvents(db, id) };
    },
    cancel,
    async cancelOf(key) {
      const row = await findNewestJob(db, key);
      if (row && !row.finishedAt) await cancel({ userId: row.userId, jobId: row.id });
    },
    async retry(id) {
      const row = await retryJob(db, kinds, id);
      await announce(row);
      return told(row);
    },
    async endLost() {
      const lost = await listLostJobs(db);
      for (const { lastError, ...id } of lost) {
        const reason = lastError?.startsWith('died') ? 'quarantined' : id.isGivenUp ? 'failed' : 'lost';
        await announce(await finishJob(db, id, { status: 'failed', reason }));
      }
      return lost.length;
    },
    prune: () => deleteOldJobs(db),
    close: running.close,
  };
}
