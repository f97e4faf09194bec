import { setTimeout as rest } from 'node:timers/promises';
import { createPool } from '@debrief/db';
import type { RunningProgram } from '@debrief/testing';
import { nowMs } from '../stream/read-stream.ts';
import { jobName } from './job-name.ts';

export interface JobBoard {
  /** Adds one; false while the database is away. */
  add(holdMs: number): Promise<boolean>;
  /** Numbers that are held by a worker, begun or fetched ahead. */
  held(): Promise<number[]>;
  /** When the first of all jobs began after this moment. */
  untilBegun(after: number): Promise<number>;
  /** When the last of these was begun anew after this moment, or was seen to be done. */
  untilAllAnew(numbers: readonly number[], after: number): Promise<number>;
  close(): Promise<void>;
}

/** What never comes back ends the bench. */
const longestMs = 60_000;

/** What the workers say of the jobs, and what the queue says. */
export function openJobBoard(connectionString: string, programs: readonly RunningProgram[]): JobBoard {
  const pool = createPool({ connectionString, applicationName: 'bench', max: 2 });
  let last = 0;

  const begun = (after: number) =>
    programs
      .flatMap(({ lines }) => lines.filter((line) => line.startsWith('{"number"')))
      .map((line) => JSON.parse(line) as { number: number; at: number })
      .filter(({ at }) => at > after);

  async function read(condition: string): Promise<number[]> {
    const { rows } = await pool.query<{ number: number }>(
      `select (payload ->> 'number')::int as number from graphile_worker._private_jobs job
       join graphile_worker._private_tasks task on task.id = job.task_id
       where task.identifier = '${jobName}' and ${condition}`,
    );
    return rows.map(({ number }) => number);
  }

  async function until<Found>(look: () => Promise<Found | undefined> | Found | undefined): Promise<Found> {
    const end = nowMs() + longestMs;
    while (nowMs() < end) {
      const found = await look();
      if (found !== undefined) return found;
      await rest(20);
    }
    throw new Error(`Not within ${longestMs / 1_000} s.`);
  }

  return {
    add: (holdMs) =>
      pool
        .query(`select graphile_worker.add_job('${jobName}', $1, max_attempts => 25)`, [
          { number: ++last, holdMs },
        ])
        .then(
          () => true,
          () => false,
        ),
    held: () => read('job.locked_by is not null'),
    untilBegun: (after) => until(() => begun(after)[0]?.at),
    untilAllAnew: (numbers, after) =>
      until(async () => {
        const there = new Set(await read('true').catch(() => numbers));
        const again = new Map(begun(after).map(({ number, at }) => [number, at]));
        if (numbers.some((number) => there.has(number) && !again.has(number))) return undefined;
        return numbers.every((number) => again.has(number))
          ? Math.max(...numbers.map((number) => again.get(number) ?? 0))
          : nowMs();
      }),
    close: () => pool.end(),
  };
}
