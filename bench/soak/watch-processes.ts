import { readdirSync } from 'node:fs';
import type { Installation } from '@debrief/testing';
import { residentKb } from '../followers/resident.ts';

interface Sample {
  /** Since the students began. */
  second: number;
  serverMb: number;
  workerMb: number;
  serverHandles: number;
  workerHandles: number;
  connections: number;
}

const everyMs = 5_000;

/** What the two programs hold, every five seconds. */
export function watchProcesses({ server, worker, database }: Installation) {
  const samples: Sample[] = [];
  const startedAt = performance.now();
  const look = async () => {
    const { rows } = await database.pool.query<{ count: number }>(
      `select count(*)::int as count from pg_stat_activity where datname = current_database() and application_name like 'debrief-%'`,
    );
    samples.push({
      second: Math.round((performance.now() - startedAt) / 1_000),
      serverMb: residentKb(server.pid) / 1_024,
      workerMb: residentKb(worker.pid) / 1_024,
      serverHandles: handlesOf(server.pid),
      workerHandles: handlesOf(worker.pid),
      connections: rows[0]?.count ?? 0,
    });
  };
  const timer = setInterval(() => void look().catch(() => {}), everyMs);
  return {
    samples,
    stop: () => clearInterval(timer),
    /** After `fromSecond`: how much more each minute, by the least squares; and the first and the last quarter's middle. */
    growth(fromSecond: number) {
      const settled = samples.filter(({ second }) => second >= fromSecond);
      const of = (figure: keyof Sample) => ({
        from: Math.round(settled[0]?.[figure] ?? 0),
        to: Math.round(settled.at(-1)?.[figure] ?? 0),
        perMinute: Math.round(slope(settled, figure) * 60 * 100) / 100,
      });
      return {
        serverMb: of('serverMb'),
        workerMb: of('workerMb'),
        serverHandles: of('serverHandles'),
        workerHandles: of('workerHandles'),
        connections: of('connections'),
      };
    },
  };
}

function handlesOf(pid: number): number {
  return readdirSync(`/proc/${pid}/fd`).length;
}

function slope(samples: readonly Sample[], figure: keyof Sample): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(samples.map(({ second }) => second)), mean(samples.map((each) => each[figure]))];
  const over = samples.reduce((sum, each) => sum + (each.second - x) * (each[figure] - y), 0);
  const under = samples.reduce((sum, { second }) => sum + (second - x) ** 2, 0);
  return under === 0 ? 0 : over / under;
}
