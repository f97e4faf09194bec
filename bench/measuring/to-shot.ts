import { quantile } from '../stream/figures.ts';
import type { Shot } from './in-turns.ts';

/** Figures of what took so long each. */
export function toShot(
  times: readonly number[],
  { ms, failed, callsEach = 1 }: { ms: number; failed: number; callsEach?: number },
): Shot {
  return {
    perSecond: (times.length * callsEach * 1_000) / ms,
    p50Ms: quantile(times, 0.5),
    p95Ms: quantile(times, 0.95),
    p99Ms: quantile(times, 0.99),
    failed,
    count: times.length * callsEach,
  };
}
