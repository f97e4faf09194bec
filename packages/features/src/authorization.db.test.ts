import { type ApiScope, apiScopes, scopeOf } from '@debrief/contracts';
import type { TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenServices } from './services.ts';
import { call, pointNowhere, procedures } from './testing/authorization-call.ts';
import { type Case, cases, inputNames, named } from './testing/authorization-cases.ts';
import { changesOwner, rows } from './testing/authorization-rows.ts';
import {
  createAuthorizationWorld,
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
  await closeCopy(shared);
  if (used) await closeCopy(used);
  await original.drop();
});

async function openCopy() {
  const database = await original.copy();
  return { database, services: await openServices(database.connectionString) };
}

it('every procedure is asked for each thing it declares answers to [004-C5]', () => {
  const declared = Object.entries(procedures).map(([path, { _def }]) => [
    path,
    Object.keys(named(_def.meta?.answers)).sort(),
  ]);
  const asked = Object.keys(procedures).map((path) => [path, inputNames(path).sort()]);
  expect(asked).toEqual(declared);
  expect(Object.keys(rows).filter((path) => !procedures[path])).toEqual([]);
});

it('only what says so is open to nobody', () => {
  for (const { path, cells } of cases) {
    const isPublic = procedures[path]?._def.meta?.access === 'public';
    expect({ path, nobody: cells[0]?.expected }).toEqual({ path, nobody: isPublic ? 'ok' : 'not-signed-in' });
  }
});

describe.each(cases)('$path $name', ({ path, input, cells }) => {
  const changing = procedures[path]?._def.type === 'mutation' ? cells.filter(isAllowed) : [];
  const reading = cells.filter((cell) => !changing.includes(cell));

  it.each(reading)('$who: $expected', async ({ who, expected, isAsIfNothing }) => {
    await tryWithoutChange({ path, who, input: input(world), expected, isAsIfNothing });
  });
  it.each(cells.filter(hasKey))(
    'a key of $who: what they may by its scope alone, nothing by all others',
    async (cell) => {
      await tryKeys({
        path,
        input: input(world),
        isTriedWhole: reading.includes(cell),
        ...cell,
      });
    },
  );
  if (reading.length > 0)
    it('reading and refusals leave every row as it was', async () => {
      expect(await fingerprint(shared.services.db)).toEqual(untouched);
    });
  if (changing.length > 0)
    it(`${changing.map(({ who }) => who).join(', ')}: ok`, async () => {
      await tryChanges(
        { path, input },
        changing.map(({ who }) => who),
      );
    });
});

/** Keys of those who answer alike would tell nothing more. */
function hasKey({ who }: { who: Who }): boolean {
  return who === 'owner' || who === 'tutor' || who === 'admin';
}

/** What an allowed change does is tried with a session; that a key is let in to do it is tried at the doors. */
async function tryKeys(given: Try & { expected: string; isTriedWhole: boolean }): Promise<void> {
  const { type, meta } = procedures[given.path]?._def ?? { type: 'query' };
  const scope = scopeOf(given.path, type) as ApiScope;
  const others = await call(shared.services, world, {
    ...given,
    scopes: apiScopes.filter((each) => each !== scope),
  });
  expect(others.text).toContain('scope-missing');
  if (!given.isTriedWhole && !meta?.sessionOnly) return;
  const alone = await call(shared.services, world, { ...given, scopes: [scope] });
  expect(alone.cell, alone.text).toBe(meta?.sessionOnly ? 'not-allowed' : given.expected);
}

function isAllowed({ expected }: { expected: string }): boolean {
  return expected === 'ok';
}

interface Try {
  path: string;
  who: Who;
  input: unknown;
}

/** In which the changes that are allowed are tried, until one of them leaves the next nothing to do. */
let used: Awaited<ReturnType<typeof openCopy>> | undefined;

async function renewUsed(): Promise<NonNullable<typeof used>> {
  if (used) await closeCopy(used);
  used = await openCopy();
  return used;
}

async function tryChanges(
  { path, input }: Pick<Case, 'path' | 'input'>,
  people: readonly Who[],
): Promise<void> {
  for (const who of people) {
    const { services } = used ?? (await renewUsed());
    const isDone = await tryChange(services, { path, who, input: input(world) }, false);
    if (!isDone) await tryChange((await renewUsed()).services, { path, who, input: input(world) }, true);
  }
}

/** An allowed change touches nothing of the owner's, unless that is what it is for. False when it must be tried afresh. */
async function tryChange(services: OpenServices, given: Try, isFresh: boolean): Promise<boolean> {
  const ownerId = world.actors.owner.userId;
  const before = await fingerprint(services.db, ownerId);
  const outcome = await call(services, world, given);
  if (outcome.cell !== 'ok' && !isFresh) return false;
  expect(outcome.cell, `${given.who}: ${outcome.text}`).toBe('ok');
  if (given.who !== 'owner' && !changesOwner.has(given.path))
    expect(await fingerprint(services.db, ownerId), given.who).toEqual(before);
  return true;
}

async function closeCopy({ services, database }: Awaited<ReturnType<typeof openCopy>>): Promise<void> {
  await services.close();
  await database.drop();
}

/** Another's thing is, to the byte, a thing that is not there. */
async function tryWithoutChange(given: Try & { expected: string; isAsIfNothing: boolean }): Promise<void> {
  const { services } = shared;

  const outcome = await call(services, world, given);

  expect(outcome.cell, outcome.text).toBe(given.expected);
  if (given.expected !== 'ok') expect(outcome.text).not.toContain('Canary');
  if (!given.isAsIfNothing) return;
  const nowhere = await call(services, world, { ...given, input: pointNowhere(given.input) });
  expect(nowhere.text).toBe(outcome.text);
}
