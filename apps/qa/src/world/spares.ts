import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import type { ProviderDouble } from '@debrief/testing';
import type { QaSettings } from '../env.ts';
import type { Databases } from './databases.ts';
import { type PairProcess, startPairProcess } from './pair-process.ts';
import { worldEnvironment } from './world-environment.ts';

/** What a pair stands on. */
export interface Place {
  template: string;
  /** Beyond the world's own. */
  settings: Record<string, string>;
}

/** A pair whose server answers. */
export interface OpenPair {
  pair: PairProcess;
  port: number;
  database: string;
  dataDir: string;
}

export interface SpareParts {
  settings: QaSettings;
  url: string;
  model: ProviderDouble;
  databases: Databases;
  say(line: string): void;
}

export interface Spares {
  /** A pair on a fresh copy. `takeMs` leaves out what a reset right after another waits for the next spare. */
  take(place: Place): Promise<{ open: OpenPair; takeMs: number; wasReady: boolean }>;
  /** The next ones stand here and where they were asked for before; what stood until now may serve. */
  prepare(place: Place, left?: OpenPair): void;
  clear(open: OpenPair): Promise<void>;
  close(): Promise<void>;
}

/** A job that is running is given this long. */
const longestCloseMs = 3_000;
/** Then a fresh process: what leaks in one would grow from test to test. */
const mostUses = 40;
/** Places that are kept ready: each costs a database and a few connections, in two processes. */
const mostPlaces = 12;

interface Spare {
  pair: PairProcess;
  /** Set when it is taken: what begins its time and its ids must not be disturbed by opening one more. */
  isTaken: boolean;
  filled: Promise<void>;
}

/**
 * A process stands ready with a pair on a copy of each place that was asked for: then a reset is no more than setting its
 * clock. For a new place the same process, which is warm, opens another.
 */
export function createSpares(parts: SpareParts): Spares {
  let count = 0;
  let next: Promise<Spare> | undefined;
  /** Asked for before, the latest last. */
  const wanted = new Map<string, Place>();
  const ready = new WeakMap<PairProcess, Map<string, OpenPair>>();

  const readyIn = (pair: PairProcess): Map<string, OpenPair> => {
    const known = ready.get(pair) ?? new Map<string, OpenPair>();
    ready.set(pair, known);
    return known;
  };

  async function openOn(pair: PairProcess, place: Place): Promise<OpenPair> {
    const dataDir = join(parts.settings.dataDir, `world-${++count}`);
    const [database] = await Promise.all([
      parts.databases.copy(place.template),
      mkdir(dataDir, { recursive: true }),
    ]);
    const env = { ...worldEnvironment(parts, { url: database.url, dataDir }), ...place.settings };
    try {
      const { port } = await pair.ask('open', { env });
      return { pair, port, database: database.name, dataDir };
    } catch (error) {
      await leave({ database: database.name, dataDir });
      throw error;
    }
  }

  /** On the place that was asked for last at once, and then, while nobody wants this spare, on all the others. */
  async function standBy(pair: PairProcess): Promise<Spare> {
    const spare: Spare = { pair, isTaken: false, filled: Promise.resolve() };
    const [latest, ...others] = [...wanted].reverse();
    if (latest) await openAhead(spare, latest);
    spare.filled = others
      .reduce((before, each) => before.then(() => openAhead(spare, each)), Promise.resolve())
      .catch((error: unknown) => parts.say(String(error)));
    return spare;
  }

  async function openAhead({ pair, isTaken }: Spare, [key, place]: [string, Place]): Promise<void> {
    if (isTaken || readyIn(pair).has(key)) return;
    readyIn(pair).set(key, await openOn(pair, place));
  }

  async function load(): Promise<Spare> {
    const pair = startPairProcess(parts.say);
    await pair.loaded;
    return await standBy(pair);
  }

  async function leave({ database, dataDir }: Pick<OpenPair, 'database' | 'dataDir'>): Promise<void> {
    await parts.databases.drop(database);
    await rm(dataDir, { recursive: true, force: true });
  }

  /** With everything that stands ready in its process. */
  async function end(pair: PairProcess): Promise<void> {
    await pair.kill();
    for (const open of readyIn(pair).values()) await leave(open);
    ready.delete(pair);
  }

  async function clear(open: OpenPair): Promise<void> {
    await end(open.pair);
    await leave(open);
  }

  /** Whether it ended in good order, so that its process may go on. */
  async function closeWell({ pair, port }: OpenPair): Promise<boolean> {
    const closed = pair.ask('close', { port }).then(
      () => true,
      () => false,
    );
    return await Promise.race([closed, rest(longestCloseMs, false, { ref: false })]);
  }

  /** Half of a reset's cost is loading a process, so that one is used again while it ends its work in good order. */
  async function recycle(left: OpenPair): Promise<Spare> {
    const { pair } = left;
    const goesOn = (await closeWell(left)) && ++pair.uses <= mostUses;
    if (!goesOn) await end(pair);
    await leave(left);
    if (!goesOn) return await load();
    await forgetUnwanted(pair);
    return await standBy(pair);
  }

  async function forgetUnwanted(pair: PairProcess): Promise<void> {
    for (const [key, open] of readyIn(pair)) {
      if (wanted.has(key)) continue;
      readyIn(pair).delete(key);
      await closeWell(open);
      await leave(open);
    }
  }

  function want(place: Place): void {
    const key = JSON.stringify(place);
    wanted.delete(key);
    wanted.set(key, place);
    for (const oldest of [...wanted.keys()].slice(0, -mostPlaces)) wanted.delete(oldest);
  }

  return {
    clear,
    prepare(place, left) {
      want(place);
      next = left ? recycle(left) : load();
      next.catch((error: unknown) => parts.say(String(error)));
    },
    async take(place) {
      const spare = await (next ?? load()).catch(load);
      next = undefined;
      spare.isTaken = true;
      await spare.filled;
      const begun = performance.now();
      const key = JSON.stringify(place);
      const known = readyIn(spare.pair).get(key);
      readyIn(spare.pair).delete(key);
      if (known) return { open: known, takeMs: 0, wasReady: true };
      try {
        const open = await openOn(spare.pair, place);
        return { open, takeMs: performance.now() - begun, wasReady: false };
      } catch (error) {
        await end(spare.pair);
        throw error;
      }
    },
    async close() {
      const spare = await next?.catch(() => undefined);
      if (!spare) return;
      spare.isTaken = true;
      await spare.filled;
      await end(spare.pair);
    },
  };
}
