import { seededRandom } from '@debrief/core';
import { takeIdsFrom } from '@debrief/platform/new-id';
import { seededIds } from './seeded-ids.ts';
import { installWorldClock, type WorldClock } from './world-clock.ts';

interface Beginning {
  /** The instant it is, as 2026-03-02T09:00:00Z. */
  at: string;
  /** Of ids and of chance. */
  seed: string;
}

export interface SameWorld extends WorldClock {
  /** Time stands at another beginning, and ids and chance are drawn anew. */
  restart(beginning: Beginning): void;
}

/** Time, ids and chance of this process are the world's from here on. */
export function installSameWorld(beginning: Beginning): SameWorld {
  const world = installWorldClock(readInstant(beginning.at));
  const restart = ({ at, seed }: Beginning) => {
    world.set(readInstant(at), { isRunning: false });
    takeIdsFrom(seededIds(seed, world.clock));
    const random = seededRandom(`${seed} chance`);
    Math.random = () => random(2 ** 32) / 2 ** 32;
  };
  restart(beginning);
  return { ...world, restart };
}

function readInstant(text: string): Date {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Error(`"${text}" is no instant; say it as 2026-03-02T09:00:00Z.`);
  return at;
}
