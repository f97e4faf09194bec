import { cpuMs } from '../stream/cpu.ts';
import { median } from '../stream/figures.ts';

/** What one candidate did in one round. */
export interface Shot {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
  failed: number;
  count: number;
}

export interface Candidate {
  what: string;
  /** Before each round, unmeasured; what it gives goes to `shoot`. */
  prepare?(): Promise<unknown>;
  /** Measures for so many seconds. */
  shoot(seconds: number, prepared: unknown): Promise<Shot>;
  /** After each round: waits for what goes on behind; its CPU counts, its time does not. */
  settle?(): Promise<void>;
  /** Whose CPU is counted. */
  pids: number[];
}

export interface Turned extends Shot {
  what: string;
  cpuMicros: number | null;
}

interface Turns {
  rounds: number;
  seconds: number;
}

/** Each round lets every candidate work once, so that what disturbs the machine disturbs them all. Medians over the rounds. */
export async function inTurns(candidates: Candidate[], { rounds, seconds }: Turns): Promise<Rounds> {
  const runs = candidates.map(() => [] as (Shot & { cpuMicros: number | null })[]);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { prepare, shoot, settle, pids }] of candidates.entries()) {
      const prepared = await prepare?.();
      const before = sumCpu(pids);
      const shot = await shoot(seconds, prepared);
      await settle?.();
      const cpuMicros = pids.length > 0 ? ((sumCpu(pids) - before) * 1_000) / Math.max(1, shot.count) : null;
      runs[index]?.push({ ...shot, cpuMicros });
    }
  }
  return createRounds(candidates, runs);
}

export interface Rounds {
  rows: Turned[];
  /** A second of one over a second of another, inside each round; the middle of the rounds. */
  ratio(one: string, other: string): number | null;
}

function createRounds(candidates: Candidate[], runs: (Shot & { cpuMicros: number | null })[][]): Rounds {
  const rows = candidates.map(({ what }, index) => {
    const own = runs[index] ?? [];
    const over = (figure: (run: (typeof own)[number]) => number) => round(median(own.map(figure)));
    return {
      what,
      perSecond: Math.round(over((run) => run.perSecond)),
      p50Ms: over((run) => run.p50Ms),
      p95Ms: over((run) => run.p95Ms),
      p99Ms: over((run) => run.p99Ms),
      failed: own.reduce((sum, { failed }) => sum + failed, 0),
      count: own.reduce((sum, { count }) => sum + count, 0),
      cpuMicros: own.some((run) => run.cpuMicros === null)
        ? null
        : Math.round(over((run) => run.cpuMicros ?? 0)),
    };
  });
  const runsOf = (what: string) => runs[candidates.findIndex((candidate) => candidate.what === what)];
  return {
    rows,
    ratio(one, other) {
      const [own, others] = [runsOf(one), runsOf(other)];
      if (!own?.length || !others?.length) return null;
      return round(median(own.map((run, index) => run.perSecond / (others[index]?.perSecond ?? Number.NaN))));
    },
  };
}

const sumCpu = (pids: number[]) => pids.reduce((sum, pid) => sum + cpuMs(pid), 0);

const round = (value: number) => Math.round(value * 100) / 100;
