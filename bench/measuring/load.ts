import type { Shot } from './in-turns.ts';
import { toShot } from './to-shot.ts';

interface Load {
  seconds: number;
  /** What one piece of work counts for, such as the jobs of a batch. */
  callsEach?: number;
}

/** Lets each of the workers repeat its work for a while, or until there is no more of it. */
export async function load(
  workers: readonly (() => Promise<unknown>)[],
  { seconds, callsEach }: Load,
): Promise<Shot> {
  const times: number[] = [];
  const startedAt = performance.now();
  const end = startedAt + seconds * 1_000;
  await Promise.all(
    workers.map(async (work) => {
      while (performance.now() < end) {
        const before = performance.now();
        if ((await work()) === 'no more') return;
        times.push(performance.now() - before);
      }
    }),
  );
  return toShot(times, { ms: performance.now() - startedAt, failed: 0, callsEach });
}
