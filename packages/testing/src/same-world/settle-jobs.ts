import { setTimeout as rest } from 'node:timers/promises';
import type { Db } from '@debrief/db';
import { countWaiting } from './waiting-jobs-queries.ts';

/** Waits until nothing that is due waits or runs, twice in a row: one job may bring the next. */
export async function settleJobs(db: Db, withinMs: number): Promise<{ isSettled: boolean; waiting: number }> {
  const until = performance.now() + withinMs;
  let calm = 0;
  for (;;) {
    const waiting = await countWaiting(db);
    calm = waiting === 0 ? calm + 1 : 0;
    if (calm >= 2 || performance.now() > until) return { isSettled: calm >= 2, waiting };
    await rest(25);
  }
}
