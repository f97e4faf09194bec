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
  take(place: Place): Promise<{ open: OpenPair; takeMs: number }>;
  /** The next one stands here, since whoever resets mostly wants the same again; what stood until now may serve. */
  prepare(place: Place, left?: OpenPair): void;
  clear(open: OpenPair): Promise<void>;
  close(): Promise<void>;
}

/** A job that is running is given this long. */
const longestCloseMs = 3_000;
/** Then a fresh process: what leaks in one would grow from test to test. */
const mostUses = 40;

interface Spare {
  place: Place;
  open: OpenPair;
}

/**
 * One pair stands ready on a copy of what was asked for last: then a reset is no more than setting its clock. For anything
 * else the same process, which is warm, opens another copy.
 */
export function createSpares(parts: SpareParts): Spares {
  let count = 0;
  let next: Promise<Spare> | undefined;

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

  async function load(place: Place): Promise<Spare> {
    const pair = startPairProcess(parts.say);
    await pair.loaded;
    return { place, open: await openOn(pair, place) };
  }

  async function leave({ database, dataDir }: Pick<OpenPair, 'database' | 'dataDir'>): Promise<void> {
    await parts.databases.drop(database);
    await rm(dataDir, { recursive: true, force: true });
  }

  /** Its server is still closing its connections. */
  function leaveLater(open: OpenPair): void {
    const leaving = () => leave(open).catch((error: unknown) => parts.say(String(error)));
    setTimeout(leaving, 2_000).unref();
  }

  async function clear(open: OpenPair): Promise<void> {
    await open.pair.kill();
    await leave(open);
  }

  /** Half of a reset's cost is loading a process, so that one is used again while it ends its work in good order. */
  async function recycle(place: Place, left: OpenPair): Promise<Spare> {
    const isClosed = await Promise.race([
      left.pair.ask('close', {}).then(
        () => true,
        () => false,
      ),
      rest(longestCloseMs, false, { ref: false }),
    ]);
    if (!isClosed || ++left.pair.uses > mostUses) await left.pair.kill();
    await leave(left);
    return isClosed && left.pair.uses <= mostUses
      ? { place, open: await openOn(left.pair, place) }
      : await load(place);
  }

  function prepare(place: Place, left?: OpenPair): void {
    next = left ? recycle(place, left) : load(place);
    next.catch((error: unknown) => parts.say(String(error)));
  }

  return {
    prepare,
    clear,
    async take(place) {
      const spare = await (next ?? load(place)).catch(() => load(place));
      next = undefined;
      const begun = performance.now();
      if (isSame(spare.place, place)) return { open: spare.open, takeMs: 0 };
      try {
        const open = await openOn(spare.open.pair, place);
        const takeMs = performance.now() - begun;
        leaveLater(spare.open);
        return { open, takeMs };
      } catch (error) {
        await clear(spare.open);
        throw error;
      }
    },
    async close() {
      const spare = await next?.catch(() => undefined);
      if (spare) await clear(spare.open);
    },
  };
}

function isSame(one: Place, other: Place): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
