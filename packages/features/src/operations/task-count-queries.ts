import { type DbOrTrx, sql } from '@debrief/db';

export interface TaskCountRow {
  task: string;
  waitingCount: number;
  delayedCount: number;
  retryingCount: number;
  runningCount: number;
  failedCount: number;
  nextAt: Date | null;
}

export async function listTaskCounts(db: DbOrTrx): Promise<TaskCountRow[]> {
  const { rows } = await sql<TaskCountRow>`
    select task.identifier as task,
      count(*) filter (where is_available and run_at <= now())::int as "waitingCount",
      count(*) filter (where is_available and run_at > now() and attempts = 0)::int as "delayedCount",
      count(*) filter (where is_available and run_at > now() and attempts > 0)::int as "retryingCount",
      count(*) filter (where locked_at is not null)::int as "runningCount",
      count(*) filter (where not is_available and locked_at is null)::int as "failedCount",
      min(run_at) filter (where is_available and run_at > now()) as "nextAt"
    from graphile_worker._private_jobs job join graphile_worker._private_tasks task on task.id = job.task_id
    group by task.identifier order by count(*) desc, task.identifier`.execute(db);
  return rows;
}

/** When each entry last ran, by the name of its task. */
export async function listCronRuns(db: DbOrTrx): Promise<{ task: string; lastAt: Date | null }[]> {
  const { rows } = await sql<{ task: string; lastAt: Date | null }>`
    select identifier as task, last_execution as "lastAt" from graphile_worker._private_known_crontabs`.execute(
    db,
  );
  return rows;
}
