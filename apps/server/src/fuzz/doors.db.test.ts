import { type ApiScope, scopeOf } from '@debrief/contracts';
import {
  cases,
  type DoorCredentials,
  deadCredentials,
  makeDoorCredentials,
  procedures,
} from '@debrief/features/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Door, knock, listDoors } from './knock.ts';
import { type Doors, openWorldDoors } from './world-doors.builder.ts';

let house: Awaited<ReturnType<typeof openWorldDoors>>;
let doors: Doors;
let credentials: DoorCredentials;
let all: Door[];
const metaOf = ({ path }: Door) => procedures[path]?._def.meta;
const scopeFor = ({ path, type }: Door) => scopeOf(path, type) as ApiScope;

beforeAll(async () => {
  house = await openWorldDoors();
  doors = await house.openDoors();
  all = listDoors(house.world.actors.owner.userId);
  credentials = await makeDoorCredentials(doors.services.db, house.world.actors.owner);
  await doors.app.listen({ port: 0 });
});
afterAll(async () => {
  await doors.close();
  await house.drop();
});

it('every procedure has an address of tRPC and one of the REST face [001-08]', () => {
  const byPath = Map.groupBy(all, ({ path }) => path);
  const short = Object.keys(procedures).filter((path) => (byPath.get(path)?.length ?? 0) < 2);

  expect(short).toEqual([]);
});

it('nobody comes in by any address, but where everybody may [001-08]', async () => {
  const answers = await knockAtAll(() => ({}));

  expect(answers).toEqual(expected((door) => (isPublic(door) ? 'ok' : 'not-signed-in')));
}, 120_000);

it.each(deadCredentials)(
  '%s opens no door [001-08]',
  async (which) => {
    const headers = credentials.dead[which];
    const answers = await knockAtAll(() => headers);

    const isKey = 'x-api-key' in headers;
    expect(answers).toEqual(expected((door) => (isPublic(door) && !isKey ? 'ok' : 'not-signed-in')));
  },
  120_000,
);

it('a key with every scope but the one of a procedure is refused by it [004-45]', async () => {
  const answers = await knockAtAll((door) => headersOf(credentials.allBut, door));

  expect(answers).toEqual(expected(() => 'not-allowed scope-missing'));
}, 120_000);

it('a key with its scope alone opens a procedure, but those that only a session opens [004-45]', async () => {
  const answers = await knockAtAll((door) => headersOf(credentials.only, door));
  const asking = all.filter(({ path }) => path === 'webhooks.create' || path === 'webhooks.update');
  // A key listens only to events that it could read.
  const askingForMore = new Set(asking.map(({ name }) => name));

  const refused = Object.fromEntries(
    Object.entries(answers).filter(
      ([name, code]) =>
        /scope-missing|not-signed-in|internal|unavailable/.test(code) && !askingForMore.has(name),
    ),
  );
  for (const name of askingForMore) expect(answers[name]).toMatch(/scope-missing|not-found/);
  const closed = all.filter((door) => metaOf(door)?.sessionOnly);
  expect(refused).toEqual(Object.fromEntries(closed.map(({ name }) => [name, 'not-allowed scope-missing'])));
}, 120_000);

async function knockAtAll(
  headersFor: (door: Door) => Record<string, string>,
): Promise<Record<string, string>> {
  const answers: Record<string, string> = {};
  for (const door of all) {
    const input = cases.find(({ path }) => path === door.path)?.input(house.world);
    const code = await knock(doors.app, door, input, headersFor(door));
    answers[door.name] = code.replace(/^not-signed-in .*/, 'not-signed-in');
  }
  return answers;
}

function expected(codeOf: (door: Door) => string): Record<string, string> {
  return Object.fromEntries(all.map((door) => [door.name, codeOf(door)]));
}

const isPublic = (door: Door) => metaOf(door)?.access === 'public';

/** Areas that keys cannot be for have no scope; any key is the wrong one. */
function headersOf(keys: ReadonlyMap<ApiScope, Record<string, string>>, door: Door): Record<string, string> {
  return keys.get(scopeFor(door)) ?? keys.values().next().value ?? {};
}
