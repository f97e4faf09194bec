import type { Shot } from '../measuring/in-turns.ts';
import { toShot } from './shoot.ts';

/** Lets each of the workers repeat its work for a while, or until there is no more of it. */
export async function load(
  workers: readonly (() => Promise<unknown>)[],
  { seconds }: { seconds: number },
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
  return toShot(times, { ms: performance.now() - startedAt, failed: 0 });
}
