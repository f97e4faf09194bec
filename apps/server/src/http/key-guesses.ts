import { createHash } from 'node:crypto';
import { createCallAllowance } from './call-allowance.ts';
import { networkOf } from './network-of.ts';
import { createRecentNames } from './recent-names.ts';

/** Of one address: keys that it is not known to have, and that turned out to be none. */
const missesPerAddress = { perMinute: 30, burst: 60 };
/** A dead key stays dead, but for that of somebody whose account is given back: they wait as long as this. */
const deadForMs = 10_000;
const livingForMs = 600_000;
const mostNames = 10_000;

interface Guess {
  key: string;
  address: string;
  isLocal: boolean;
}

type Outcome = 'dead' | 'living' | 'unknown';
/** Whoever may has to tell what came of it: others wait for that. */
export type Standing = { may: true; tell(outcome: Outcome): void } | Refused;
type Refused = { may: false; isDead: true } | { may: false; isDead: false; waitMs: number };

/**
 * What a wrong key costs the database: one look, then none for a while; and an address that brings many different ones has
 * to wait. A key that was good here a moment ago never waits for what its neighbours guess.
 */
export function createKeyGuesses(now: () => number) {
  const misses = createCallAllowance({ ...missesPerAddress, now });
  const dead = createRecentNames({ forMs: deadForMs, most: mostNames, now });
  const living = createRecentNames({ forMs: livingForMs, most: mostNames, now });
  /** Being looked up for the first who came with it: whoever comes with the same meanwhile guesses nothing new. */
  const looking = new Map<string, Promise<void>>();

  function note(name: string, outcome: Outcome): void {
    if (outcome === 'living') living.note(name);
    if (outcome === 'dead') dead.note(name);
    if (outcome === 'dead') living.drop(name);
  }

  /** Taken before it is known, so that many at the same moment are not all looked up. */
  function guess(name: string, network: string): Standing {
    const waitMs = misses.take(network, 1);
    if (waitMs > 0) return { may: false, isDead: false, waitMs };
    const { promise, resolve } = Promise.withResolvers<void>();
    looking.set(name, promise);
    return {
      may: true,
      tell(outcome) {
        note(name, outcome);
        if (outcome !== 'dead') misses.giveBack(network);
        looking.delete(name);
        resolve();
      },
    };
  }

  return {
    async judge({ key, address, isLocal }: Guess): Promise<Standing> {
      const name = `${createHash('sha256').update(key).digest('base64url')}${isLocal}`;
      const first = living.has(name) ? undefined : looking.get(name);
      if (first) await first;
      if (dead.has(name)) return { may: false, isDead: true };
      if (!first && !living.has(name)) return guess(name, networkOf(address));
      return { may: true, tell: (outcome) => note(name, outcome) };
    },
  };
}
