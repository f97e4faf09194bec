import { readdirSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
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

interface Watching {
  /** From then on growth counts. */
  warmUpSeconds: number;
  endsAtSecond: number;
  askLiveHeap(pid: number): Promise<number>;
}

interface LiveHeap {
  second: number;
  serverMb: number;
  workerMb: number;
}

const everyMs = 5_000;
/** The last look at the heaps comes while the students are still there. */
const beforeEndSeconds = 10;

/** What the two programs hold, every five seconds; what of it is alive, once after the warming up and once at the end. */
export function watchProcesses(
  { server, worker, database }: Installation,
  { warmUpSeconds, endsAtSecond, askLiveHeap }: Watching,
) {
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
  const lookAtHeaps = async (): Promise<LiveHeap> => ({
    second: (performance.now() - startedAt) / 1_000,
    serverMb: await askLiveHeap(server.pid),
    workerMb: await askLiveHeap(worker.pid),
  });
  const timer = setInterval(() => void look().catch(() => {}), everyMs);
  const heaps = [warmUpSeconds, endsAtSecond - beforeEndSeconds].map((second) =>
    pause(second * 1_000).then(lookAtHeaps),
  );
  let live: LiveHeap[] = [];
  return {
    samples,
    async stop() {
      clearInterval(timer);
      live = await Promise.all(heaps);
    },
    /** After the warming up: how much more each minute, by the least squares. */
    growth() {
      const settled = samples.filter(({ second }) => second >= warmUpSeconds);
      const of = (figure: keyof Sample) => ({
        from: Math.round(settled[0]?.[figure] ?? 0),
        to: Math.round(settled.at(-1)?.[figure] ?? 0),
        perMinute: Math.round(slope(settled, figure) * 60 * 100) / 100,
      });
      return {
        serverLiveMb: between(live, 'serverMb'),
        workerLiveMb: between(live, 'workerMb'),
        serverMb: of('serverMb'),
        workerMb: of('workerMb'),
        serverHandles: of('serverHandles'),
        workerHandles: of('workerHandles'),
        connections: of('connections'),
      };
    },
  };
}

function between([first, last]: readonly LiveHeap[], figure: 'serverMb' | 'workerMb') {
  if (!first || !last) throw new Error('The heaps were not looked at.');
  const [from, to] = [first[figure], last[figure]];
  const perMinute = ((to - from) / (last.second - first.second)) * 60;
  return { from: Math.round(from), to: Math.round(to), perMinute: Math.round(perMinute * 100) / 100 };
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
