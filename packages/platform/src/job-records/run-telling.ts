import type { Db } from '@debrief/db';
import { endIfCancelled, failJobOnce, finishJob, raiseProgress, setStep } from './job-queries.ts';
import type { RunningJob } from './job-records.ts';
import type { JobRow } from './job-row.ts';
import type { RunningJobs } from './running-jobs.ts';

interface Telling {
  db: Db;
  running: RunningJobs;
  announce(row: JobRow | undefined): Promise<void>;
  row: JobRow;
  /** Of the worker. */
  signal: AbortSignal;
}

/** A begun job as the task that runs it sees it. */
export async function runTelling({ db, running, announce, row, signal }: Telling): Promise<RunningJob> {
  const id = { userId: row.userId, jobId: row.id, attemptCount: row.attemptCount };
  const entered = running.enter(id);
  const tell = async (changed: JobRow | undefined) => {
    if (changed?.cancelAskedAt) entered.cancel();
    await announce(changed);
  };
  await announce(row);
  return {
    signal: AbortSignal.any([signal, entered.signal]),
    isCancelled: () => entered.signal.aborted,
    progress: async (percent) => tell(await raiseProgress(db, id, percent)),
    step: async (name) => tell(await setStep(db, id, name)),
    finish: async (outcome) => announce(await finishJob(db, id, outcome)),
    giveWay: async () => announce(await endIfCancelled(db, id)),
    failOnce: async (reason) => announce(await failJobOnce(db, id, reason)),
    release: entered.release,
  };
}
