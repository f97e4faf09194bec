import type { TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenServices } from './services.ts';
import { call, pointNowhere, procedures } from './testing/authorization-call.ts';
import { cellOf, type Row, rows } from './testing/authorization-rows.ts';
import {
  createAuthorizationWorld,
  everybody,
  openServices,
  type Who,
  type World,
} from './testing/authorization-world.ts';
import { fingerprint } from './testing/authorization-world-queries.ts';

let original: Awaited<ReturnType<typeof createAuthorizationWorld>>;
let world: World;
/** For what must change nothing; whatever may change something gets a copy of its own. */
let shared: { database: TestDatabase; services: OpenServices };
let untouched: Record<string, string>;

beforeAll(async () => {
  original = await createAuthorizationWorld();
  world = original.world;
  shared = await openCopy();
  untouched = await fingerprint(shared.services.db);
});
afterAll(async () => {
  await shared.services.close();
  await shared.database.drop();
  await original.drop();
});

async function openCopy() {
  const database = await original.copy();
  return { database, services: await openServices(database.connectionString) };
}

it('every procedure has a row, and every row a procedure', () => {
  expect(Object.keys(rows).sort()).toEqual(Object.keys(procedures).sort());
});

it('only what says so is open to nobody', () => {
  for (const [path, row] of Object.entries(rows)) {
    const isPublic = procedures[path]?._def.meta?.access === 'public';
    const cells = [row].flat().map((each) => each.cells[0]);
    expect({ path, cells }).toEqual({ path, cells: cells.map(() => (isPublic ? 'o' : 's')) });
  }
});

const cases = Object.entries(rows).flatMap(([path, row]) =>
  [row].flat().map((each, index) => ({ path, row: each, index })),
);

describe.each(cases)('$path ($index)', ({ path, row }) => {
  const cells = everybody.map((who, index) => ({ who, ...cellOf(row, index) }));

  it.each(cells)('$who: $expected', async ({ who, expected, isAsIfNothing }) => {
    const input = row.input?.(world);
    if (expected === 'ok' && procedures[path]?._def.type === 'mutation') {
      await tryChange({ path, row, who, input });
    } else {
      await tryWithoutChange({ path, who, input, expected, isAsIfNothing });
    }
  });
});

interface Try {
  path: string;
  who: Who;
  input: unknown;
}

/** An allowed change touches nothing of the owner's, unless that is what it is for. */
async function tryChange({ row, ...given }: Try & { row: Row }): Promise<void> {
  const { database, services } = await openCopy();
  const ownerId = world.actors.owner.userId;
  const before = await fingerprint(services.db, ownerId);

  const outcome = await call(services, world, given);

  expect(outcome.cell, outcome.text).toBe('ok');
  if (given.who !== 'owner' && !row.changesOwner)
    expect(await fingerprint(services.db, ownerId)).toEqual(before);
  await services.close();
  await database.drop();
}

/** Reading and every refusal leave all rows as they were; another's thing is, to the byte, a thing that is not there. */
async function tryWithoutChange(given: Try & { expected: string; isAsIfNothing: boolean }): Promise<void> {
  const { services } = shared;

  const outcome = await call(services, world, given);

  expect(outcome.cell, outcome.text).toBe(given.expected);
  expect(await fingerprint(services.db)).toEqual(untouched);
  if (given.expected !== 'ok') expect(outcome.text).not.toContain('Canary');
  if (!given.isAsIfNothing) return;
  const nowhere = await call(services, world, { ...given, input: pointNowhere(given.input) });
  expect(nowhere.text).toBe(outcome.text);
}
