import { EventEmitter } from 'node:events';
import { createPool } from '@debrief/db';
import { cronEntries, jobTasks } from '@debrief/features';
import { type CronEntry, type JobTask, priorityOf, type Services } from '@debrief/platform';
import { Logger as GraphileLogger, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { writeGoodbye, writeHeartbeat } from './heartbeat-queries.ts';
import { createLiveness, type Liveness } from './liveness.ts';
import { pause } from './pause.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { createRunningNow, type RunningNow } from './running-now.ts';
import { createSuspects } from './suspects.ts';
import { toTaskList } from './task-list.ts';

const beatMs = 2_000;

export interface WorkerOptions {
  services: Services;
  connectionString: string;
  concurrency: number;
  /** Defaults to every job of every room. */
  tasks?: readonly JobTask<never>[];
  cron?: readonly CronEntry[];
  /** How long a locked job is left to a worker that has not vouched for itself yet. */
  graceMs?: number;
}

interface Life {
  pool: Pool;
  liveness: Liveness;
  running: RunningNow;
  /** Of the runner that goes now; a new one has another. */
  poolId: string;
}

export interface RunningWorker {
  /** Lets running jobs end (their signal is aborted after five seconds), writes what they did, closes the pool. */
  stop(): Promise<void>;
}

export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { services, connectionString, concurrency } = options;
  const stopping = new AbortController();
  const pool = openPool(connectionString, concurrency);
  const liveness = await createLiveness({ connectionString, pool, graceMs: options.graceMs ?? 5_000 });
  const life: Life = { pool, liveness, running: createRunningNow(), poolId: '' };
  const beating = beat(life, options, stopping.signal);
  const running = runUntilStopped({
    start: () => startRunner(options, life),
    log: services.log,
    signal: stopping.signal,
  });
  return {
    async stop() {
      stopping.abort();
      await running;
      await beating;
      await writeGoodbye(pool, life.poolId).catch(() => {});
      await pool.end();
      await liveness.close();
    },
  };
}

/**
 * Ended after the runner has stopped: the last "completed" is written on it. It waits long for a connection, since a
 * "completed" that is given up leaves the job locked by a worker that lives.
 */
function openPool(connectionString: string, concurrency: number): Pool {
  return createPool({
    connectionString,
    max: concurrency + 3,
    applicationName: 'debrief-worker',
    connectTimeoutMs: 60_000,
  });
}

function startRunner(
  { services, concurrency, tasks = jobTasks, cron = cronEntries }: WorkerOptions,
  life: Life,
) {
  const events = new EventEmitter() as WorkerEvents;
  events.on('pool:create', ({ workerPool }) => {
    const before = life.poolId;
    life.poolId = workerPool.id;
    life.liveness
      .vouch(workerPool.id)
      .then(() => writeHeartbeat(life.pool, workerPool.id, { slotCount: concurrency, running: life.running }))
      .then(() => (before ? writeGoodbye(life.pool, before) : undefined))
      .catch((error) => services.log.error({ err: error }, 'could not vouch for this worker'));
  });
  const suspects = createSuspects(life.pool, () => life.poolId);
  return run({
    pgPool: life.pool,
    events,
    taskList: toTaskList(tasks, { services, running: life.running, suspects }),
    parsedCronItems: parseCronItems(
      cron.map(({ task, match }) => ({
        ...{ task: task.name, match },
        options: { maxAttempts: task.maxAttempts, priority: priorityOf(task) },
      })),
    ),
    noHandleSignals: true,
    logger: quietLogger(services),
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: 2_000,
        // Small: whatever a killed worker had fetched waits until its death is noticed, and what somebody waits for goes
        // behind what was fetched.
        localQueue: { size: 4 * concurrency },
        // What is done is written together with whatever else is done in the meantime.
        completeJobBatchDelay: 0,
        failJobBatchDelay: 0,
        gracefulShutdownAbortTimeout: 5_000,
      },
    },
  });
}

/** Starts, stops and job successes of the library say nothing new; its warnings do. */
function quietLogger({ log }: Services): GraphileLogger {
  return new GraphileLogger(() => (level, message) => {
    if (level === 'error' || level === 'warning') log.warn(message);
  });
}

/** Every two seconds: what this worker does, and whether others are gone. */
async function beat(
  life: Life,
  { services, concurrency }: WorkerOptions,
  signal: AbortSignal,
): Promise<void> {
  const { log } = services;
  while (!signal.aborted) {
    try {
      const { pool, poolId, running } = life;
      await life.liveness.keep();
      if (poolId) await writeHeartbeat(pool, poolId, { slotCount: concurrency, running });
      const freed = await life.liveness.freeOrphans();
      for (const each of freed) log.warn(each, 'freed the jobs of a worker that is gone');
      if (freed.some(({ quarantined }) => quarantined.length > 0)) await services.jobs.endLost();
    } catch (error) {
      log.warn({ err: error }, 'could not look for jobs of dead workers');
    }
    await pause(beatMs, signal);
  }
}
