import type { FailedGroup, QueueFigures, QueueView, WorkerView } from '@debrief/contracts';
import { type CronEntry, readFailure, type Services } from '@debrief/platform';
import { listAlerts } from './alert-queries.ts';
import { type FailedGroupRow, listFailedGroups } from './failed-queries.ts';
import { findFigures } from './figure-queries.ts';
import { listCronRuns, listTaskCounts } from './task-count-queries.ts';
import { listWorkers, type WorkerRow } from './worker-queries.ts';

export async function getQueueFigures({ db }: Pick<Services, 'db'>): Promise<QueueFigures> {
  const { latencyP95Ms: _p95, silentMs: _silent, ...figures } = await findFigures(db);
  return figures;
}

/** Everything that is known of background work now. */
export async function getQueue(services: Services, cron: readonly CronEntry[]): Promise<QueueView> {
  const { db, clock, gateway } = services;
  const [figures, workers, tasks, failed, cronRuns, alerts] = await Promise.all([
    getQueueFigures(services),
    listWorkers(db),
    listTaskCounts(db),
    listFailedGroups(db),
    listCronRuns(db),
    listAlerts(db),
  ]);
  return {
    now: clock.now().toISOString(),
    ...{ figures, alerts },
    workers: workers.map(toWorker),
    tasks: tasks.map(({ nextAt, ...task }) => ({ ...task, nextAt: nextAt?.toISOString() ?? null })),
    failed: joinGroups(failed.map(toGroup)),
    cron: cron.map(({ task, match }) => ({
      ...{ task: task.name, match },
      lastAt: cronRuns.find((run) => run.task === task.name)?.lastAt?.toISOString() ?? null,
    })),
    providers: gateway.health().map((health) => ({
      ...{ provider: health.provider, state: health.state },
      ...{ inFlightCount: health.inFlight, waitingCount: health.waiting },
      restingUntil: health.restingUntil?.toISOString() ?? null,
    })),
  };
}

function toWorker({ id, isAlive, startedAt, seenAt, stoppedAt, ...worker }: WorkerRow): WorkerView {
  return {
    ...worker,
    name: id.slice(-4).toUpperCase(),
    ...{ startedAt: startedAt.toISOString(), seenAt: seenAt.toISOString() },
    state: isAlive ? 'alive' : stoppedAt ? 'stopped' : 'gone',
    running: isAlive ? worker.running : [],
  };
}

function toGroup({ task, count, ...newest }: FailedGroupRow): FailedGroup {
  const { failure, message } = readFailure(newest.lastError);
  const { jobId, failedAt, attemptCount } = newest;
  return { failure, task, count, newest: { jobId, message, failedAt: failedAt.toISOString(), attemptCount } };
}

/** What other words than ours begin with is one class to us. */
function joinGroups(groups: readonly FailedGroup[]): FailedGroup[] {
  const joined = new Map<string, FailedGroup>();
  for (const group of groups) {
    const key = `${group.task} ${group.failure}`;
    const other = joined.get(key);
    const newest = other && other.newest.failedAt > group.newest.failedAt ? other.newest : group.newest;
    joined.set(key, { ...group, newest, count: group.count + (other?.count ?? 0) });
  }
  return [...joined.values()].sort((one, two) => two.newest.failedAt.localeCompare(one.newest.failedAt));
}
