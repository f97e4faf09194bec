import type { Installation, Person } from '@debrief/testing';
import { shoot } from '../api/shoot.ts';
import { inTurns } from '../measuring/in-turns.ts';
import { load } from '../measuring/load.ts';
import { median } from '../stream/figures.ts';
import type { Logins } from './logins.ts';
import { type Lag, readLag } from './read-lag.ts';

interface Wanted {
  rounds: number;
  seconds: number;
}

/** As many as keep every place of the product's queue for hashing filled. */
const loginsAtOnce = 4;
const readersAtOnce = 8;

export async function measureLogins({ signIn, hashOnce }: Logins, wanted: Wanted) {
  const workers = (work: () => Promise<void>) => Array.from({ length: loginsAtOnce }, () => work);
  const shootWith = (work: () => Promise<void>) => (seconds: number) => load(workers(work), { seconds });
  const turned = await inTurns(
    [
      { what: 'sign-in over HTTP', pids: [], shoot: shootWith(signIn) },
      { what: 'the hash alone', pids: [], shoot: shootWith(hashOnce) },
    ],
    wanted,
  );
  return { rows: turned.rows, overBareHash: turned.ratio('sign-in over HTTP', 'the hash alone') };
}

interface FloodStage {
  at: Installation;
  logins: Logins;
  reader: Person;
  lagFile: string;
  /** Sign-ins on their way at once. */
  flood: number;
}

/** What somebody else reads, without and with a flood of sign-ins; and how late the server's event loop is then. */
export async function measureFlood({ at, logins, reader, lagFile, flood }: FloodStage, wanted: Wanted) {
  const lags: Record<'alone' | 'flooded', Lag[]> = { alone: [], flooded: [] };
  const read = (seconds: number) =>
    shoot(
      {
        ...{ urls: [at.url], path: '/api/trpc/accounts.me', connections: readersAtOnce },
        headers: { authorization: `Bearer ${reader.token}` },
      },
      seconds,
    );
  const turned = await inTurns(
    [
      {
        ...{ what: 'alone', pids: [at.server.pid] },
        async shoot(seconds) {
          await readLag(at.server.pid, lagFile);
          const shot = await read(seconds);
          lags.alone.push(await readLag(at.server.pid, lagFile));
          return shot;
        },
      },
      {
        ...{ what: 'under a flood', pids: [at.server.pid] },
        async shoot(seconds) {
          const flooding = startFlood(logins, flood);
          await readLag(at.server.pid, lagFile);
          const shot = await read(seconds);
          lags.flooded.push(await readLag(at.server.pid, lagFile));
          await flooding.stop();
          return shot;
        },
      },
    ],
    wanted,
  );
  return {
    rows: turned.rows,
    kept: turned.ratio('under a flood', 'alone'),
    lag: { alone: middle(lags.alone), flooded: middle(lags.flooded) },
  };
}

/** So many at once, again and again; what the door refuses is tried anew. */
function startFlood({ signIn }: Logins, count: number): { stop(): Promise<void> } {
  let isOver = false;
  const all = Array.from({ length: count }, async () => {
    while (!isOver) await signIn().catch(() => {});
  });
  return {
    async stop() {
      isOver = true;
      await Promise.all(all);
    },
  };
}

const middle = (lags: readonly Lag[]): Lag => ({
  p50Ms: round(median(lags.map(({ p50Ms }) => p50Ms))),
  p99Ms: round(median(lags.map(({ p99Ms }) => p99Ms))),
});

const round = (value: number) => Math.round(value * 10) / 10;
