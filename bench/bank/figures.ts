import { median, quantile } from '../stream/figures.ts';

export interface LoadFigures {
  perSecond: number;
  p50Ms: number;
  p95Ms: number;
}

/** Lets so many workers repeat a piece of work for a while; what each repetition took. */
export async function load(workers: readonly (() => Promise<void>)[], seconds: number): Promise<LoadFigures> {
  const took: number[] = [];
  const startedAt = performance.now();
  const end = startedAt + seconds * 1_000;
  await Promise.all(
    workers.map(async (work) => {
      while (performance.now() < end) {
        const before = performance.now();
        await work();
        took.push(performance.now() - before);
      }
    }),
  );
  return figuresOf(took, performance.now() - startedAt);
}

export function figuresOf(took: readonly number[], ms: number): LoadFigures {
  return {
    perSecond: Math.round((took.length / ms) * 1_000),
    p50Ms: round(median(took)),
    p95Ms: round(quantile(took, 0.95)),
  };
}

export const round = (value: number) => Math.round(value * 100) / 100;
