import { setTimeout as rest } from 'node:timers/promises';
import { openFollowers } from '../followers/open-followers.ts';
import { residentKb } from '../followers/resident.ts';
import type { Shot } from '../measuring/in-turns.ts';
import { toShot } from '../measuring/to-shot.ts';
import { hello, numberInEvent } from './event.ts';

interface Wanted {
  url: string;
  path: string;
  tokenOf(index: number): string;
  pid: number;
  count: number;
  /** Tells all of them this number; resolves when it is on its way. */
  tell(number: number): Promise<unknown>;
}

/** Whatever has not arrived by then is lost. */
const longestMs = 5_000;
const firstFew = 20;

/** So many open pages on one process, and what they cost it. */
export async function openHub({ pid, count, tell, ...wanted }: Wanted) {
  const follow = (from: number, many: number) =>
    openFollowers({
      ...wanted,
      ...{ tokenOf: (index: number) => wanted.tokenOf(from + index), count: many },
      ...{ hello: `"${hello}"`, word: numberInEvent },
    });
  const few = await follow(0, firstFew);
  const idleKb = residentKb(pid);
  const many = await follow(firstFew, count);
  const openKb = residentKb(pid);
  let last = 0;

  async function broadcast(): Promise<number[]> {
    const number = ++last;
    const saidAt = performance.now();
    await tell(number);
    while (many.arrivalsOf(number).length < count && performance.now() - saidAt < longestMs) await rest(20);
    return many.arrivalsOf(number).map((at) => at - saidAt);
  }

  return {
    pid,
    memoryKbEach: Math.round((openKb - idleKb) / count),
    /** One broadcast after the other, with a pause between two. */
    async shoot(seconds: number, pauseMs: number): Promise<Shot> {
      const late: number[] = [];
      const startedAt = performance.now();
      let told = 0;
      while (performance.now() - startedAt < seconds * 1_000) {
        late.push(...(await broadcast()));
        told += count;
        await rest(pauseMs);
      }
      return toShot(late, { ms: performance.now() - startedAt, failed: told - late.length });
    },
    close() {
      many.close();
      few.close();
    },
  };
}
