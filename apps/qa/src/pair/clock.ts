import { cronEntries } from '@debrief/features';
import { enqueue } from '@debrief/platform';
import { matchesWithin } from '../cron/matches-within.ts';
import { setDatabaseClock } from './clock-queries.ts';
import type { ClockState, Talk } from './messages.ts';
import type { Pair } from './open-pair.ts';

export function readClock({ world }: Pair): ClockState {
  const now = world.clock.now().toISOString();
  return { now, ticking: world.ticking().toISOString(), isRunning: world.isRunning() };
}

/**
 * Sets the clocks of our code, of libraries and of the database to one instant. Forward, whatever runs by the clock and
 * whose time was passed runs now, each once.
 */
export async function setClock(
  pair: Pair,
  { at, advanceMs = 0, isRunning }: Talk['set-clock']['asked'],
): Promise<Talk['set-clock']['answer']> {
  const { world, services } = pair;
  const before = world.clock.now();
  const to = new Date((at === undefined ? before.getTime() : Date.parse(at)) + advanceMs);
  if (Number.isNaN(to.getTime())) throw new Error(`"${at}" is no instant; say it as 2026-03-02T09:00:00Z.`);
  world.set(to, { isRunning });
  await setDatabaseClock(services.db, to);
  const due = cronEntries.filter(({ match }) => matchesWithin(match, before, to));
  for (const { task } of due) await enqueue(services.db, task, {} as never);
  return { ...readClock(pair), jobs: due.map(({ task }) => task.name) };
}
