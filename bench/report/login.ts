import type { Lag } from '../login/read-lag.ts';
import type { Turned } from '../measuring/in-turns.ts';
import { atLeast, atMost } from './aims.ts';
import { ms, number, pair, paragraphs, table, words } from './markdown.ts';
import type { Results } from './read-results.ts';
import type { Section } from './section.ts';

export interface LoginResults {
  rounds: number;
  flood: number;
  loginRows: Turned[];
  /** Sign-ins a second over hashes a second. */
  overBareHash: number | null;
  readRows: Turned[];
  /** Reads a second under a flood over reads a second without one. */
  kept: number | null;
  lag: Record<'alone' | 'flooded', Lag>;
}

export function reportLogin({
  rounds,
  flood,
  loginRows,
  overBareHash,
  readRows,
  kept,
  lag,
}: Results<LoginResults>): Section {
  const tell = (row: Turned) => [row.what, row.perSecond, pair(row.p50Ms, row.p95Ms), ms(row.p99Ms)];
  return {
    title: 'Signing in',
    text: paragraphs(
      words(`\`pnpm bench login\`: people sign in by password over HTTP, beside the product's own hashing alone, with its
        parameters and as many at a time; then eight readers of one row (\`accounts.me\`), alone and while ${flood} sign-ins are on
        their way at once, again and again. In turns, the middle of ${rounds} rounds. Each sign-in comes from another address and
        is of another account, so that it is the door that is measured and not its limits, which let one address in once a second.`),
      table(
        ['what', 'a second', 'p50 / p95', 'p99'],
        [...loginRows.map(tell), ...readRows.map(tell).map(([what, ...rest]) => [`reads, ${what}`, ...rest])],
      ),
      words(`The server's event loop is late by ${ms(lag.alone.p99Ms)} at p99 under the readers alone and by
        ${ms(lag.flooded.p99Ms)} under the flood; readers keep ${number((kept ?? 0) * 100)} % of their throughput.`),
    ),
    aims: [
      atLeast('sign-ins over the bare hash', overBareHash, 0.8, whySlow),
      atMost('lag of the event loop under a flood of sign-ins, p99', lag.flooded.p99Ms, {
        ...{ limit: 20, unit: 'ms', why: whyFlood },
      }),
      atLeast('throughput that readers keep under a flood of sign-ins', kept, 0.7, whyFlood),
    ],
  };
}

const whySlow = `Signing in: around the hash there are the counting of tries, the account, the new session and what wrote
  it; where hashing fills all cores, these take their part of them.`;
const whyFlood = `A flood of sign-ins: hashes take half of the cores, each on a thread of its own. Of two cores that leaves
  one, which readers share with Postgres and with whoever drives both.`;
