import { EventEmitter } from 'node:events';
import { createPool } from '@debrief/db';
import { cronEntries, jobTasks } from '@debrief/features';
import type { CronEntry, JobTask, Services } from '@debrief/platform';
import { Logger as GraphileLogger, parseCronItems, run, type WorkerEvents } from 'graphile-worker';
import type { Pool } from 'pg';
import { createLiveness, type Liveness } from './liveness.ts';
import { pause } from './pause.ts';
import { runUntilStopped } from './run-until-stopped.ts';
import { toTaskList } from './task-list.ts';

const orphanCheckMs = 2_000;

export interface WorkerOptions {
  services: Services;
  connectionString: string;
  concurrency: number;
  /** Defaults to every job of every room. */
  tasks?: readonly JobTask<never>[];
  cron?: readonly CronEntry[];
}

export interface RunningWorker {
  /** Lets running jobs end (their signal is aborted after five seconds), writes what they did, closes the pool. */
  stop(): Promise<void>;
}

export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { services, connectionString, concurrency } = options;
  const stopping = new AbortController();
  const pool = openPool(connectionString, concurrency);
  const liveness = await createLiveness(connectionString, pool);
  const watching = watchOrphans(liveness, services, stopping.signal);
  const running = runUntilStopped({
    start: () => startRunner(options, pool, liveness),
    log: services.log,
    signal: stopping.signal,
  });
  return {
    async stop() {
      stopping.abort();
      await running;
      await watching;
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
  pgPool: Pool,
  liveness: Liveness,
) {
  const events = new EventEmitter() as WorkerEvents;
  events.on('pool:create', ({ workerPool }) => {
    liveness
      .vouch(workerPool.id)
      .catch((error) => services.log.error({ err: error }, 'could not vouch for this worker'));
  });
  return run({
    pgPool,
    events,
    taskList: toTaskList(tasks, services),
    parsedCronItems: parseCronItems(
      cron.map(({ task, match }) => ({ task: task.name, match, options: { maxAttempts: task.maxAttempts } })),
    ),
    noHandleSignals: true,
    logger: quietLogger(services),
    preset: {
      worker: {
        concurrentJobs: concurrency,
        pollInterval: 2_000,
        // Small: whatever a killed worker had fetched waits until its death is noticed.
        localQueue: { size: concurrency + 1 },
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

async function watchOrphans(liveness: Liveness, { log }: Services, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    try {
      const freed = await liveness.freeOrphans();
      if (freed.length > 0) log.warn({ workers: freed }, 'freed the jobs of workers that are gone');
    } catch (error) {
      log.warn({ err: error }, 'could not look for jobs of dead workers');
    }
    await pause(orphanCheckMs, signal);
  }
}
