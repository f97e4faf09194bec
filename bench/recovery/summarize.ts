import { median } from '../stream/figures.ts';
import type { DatabaseRecovery } from './faults.ts';

interface Times {
  p50Ms: number;
  worstMs: number;
}

export interface RecoveryFigures {
  database: { fault: 'restart' | 'kill'; down: Times; web: Times; worker: Times; held: Times; odd: number }[];
  worker: Times & { held: number };
}

/** The middle and the worst of the rounds. */
export function summarize(
  runs: Record<'restart' | 'kill', DatabaseRecovery[]>,
  workerRuns: readonly { heldMs: number; held: number }[],
): RecoveryFigures {
  return {
    database: (['restart', 'kill'] as const).map((fault) => {
      const own = runs[fault];
      return {
        fault,
        down: times(own.map(({ downMs }) => downMs)),
        web: times(own.map(({ webMs }) => webMs)),
        worker: times(own.map(({ workerMs }) => workerMs)),
        held: times(own.map(({ heldMs }) => heldMs)),
        odd: own.flatMap(({ odd }) => Object.values(odd)).reduce((sum, count) => sum + count, 0),
      };
    }),
    worker: {
      ...times(workerRuns.map(({ heldMs }) => heldMs)),
      held: workerRuns.reduce((sum, { held }) => sum + held, 0),
    },
  };
}

const times = (values: readonly number[]): Times => ({
  p50Ms: Math.round(median(values)),
  worstMs: Math.round(Math.max(...values)),
});
