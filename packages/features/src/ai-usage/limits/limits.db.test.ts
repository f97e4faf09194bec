import type { LimitTarget } from '@debrief/contracts';
import { type Actor, newId, readSettings } from '@debrief/platform';
import { aGroup, aPerson, createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createServices, type OpenServices } from '../../services.ts';
import { getBudget, setBudget, setSwitch } from '../budget/change-budget.ts';
import { getMeter } from '../meter/get-meter.ts';
import { aBilledCall } from '../testing/usage-queries.ts';
import { blockPerson, removeLimit, setLimit, unblockPerson } from './change-limits.ts';
import { listLimitChanges, listLimits } from './list-limits.ts';
import { findPeople } from './person-queries.ts';

let database: TestDatabase;
let services: OpenServices;
let admin: Actor;
let ada: Actor;
let ben: Actor;
let groupId: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const settings = {
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'silent',
    AI_BALANCED: 'openai:double',
    OPENAI_API_KEY: 'test',
  };
  services = await createServices(readSettings(settings), { name: 'test' });
  admin = await aPerson(database.db, { role: 'admin', name: 'Alex Admin' });
  ada = await aPerson(database.db, { name: 'Ada Hill' });
  ben = await aPerson(database.db, { name: 'Ben 100% Ltd' });
  groupId = await aGroup(database.db, { students: [ada, ben] });
});
afterAll(async () => {
  await services.close();
  await database.drop();
});
beforeEach(async () => {
  for (const table of ['ai_limit', 'ai_limit_change', 'ai_quota_use', 'ai_block'] as const)
    await database.db.deleteFrom(table).execute();
});

const day = { period: 'day', unit: 'requests', note: '' } as const;
const set = (target: LimitTarget, amount: number) => setLimit(services, admin, { target, ...day, amount });
const takes = (userId: string, count: number) =>
  database.db
    .insertInto('ai_quota_use')
    .values(Array.from({ length: count }, () => ({ user_id: userId, request_key: newId() })))
    .execute();

test('a limit is set once for each place, and setting it again changes it', async () => {
  await set({ scope: 'group', groupId }, 10);
  await set({ scope: 'group', groupId }, 4);

  const { limits } = await listLimits(services);
  expect(limits.filter(({ scope }) => scope === 'group')).toMatchObject([
    { amount: 4, name: 'Evening class', setBy: 'Alex Admin' },
  ]);
});

test('the installation’s limits stand among the others until one for everybody takes their place', async () => {
  const ofAll = async () => {
    const { limits } = await listLimits(services);
    return limits
      .filter(({ scope, period }) => scope === 'everybody' && period === 'day')
      .map(({ id, amount }) => [id !== null, amount]);
  };
  expect(await ofAll()).toEqual([[false, 50]]);

  await set({ scope: 'everybody' }, 70);

  expect(await ofAll()).toEqual([[true, 70]]);
});

test('each limit tells whom it binds, who has used it up, and who most', async () => {
  await set({ scope: 'group', groupId }, 5);
  await set({ scope: 'role', role: 'student' }, 60);
  await set({ scope: 'person', personId: ben.userId }, 100);
  await takes(ada.userId, 5);
  await takes(ben.userId, 85);

  const { limits } = await listLimits(services);

  const reach = (scope: string) => limits.find((limit) => limit.scope === scope)?.reach;
  expect(reach('group')).toEqual({
    ...{ people: 2, bound: 1, spent: 1, nearlySpent: 0 },
    top: [{ userId: ada.userId, name: 'Ada Hill', used: 5 }],
  });
  expect(reach('person')).toMatchObject({ people: 1, bound: 1, spent: 0, nearlySpent: 1 });
  expect(reach('role')).toMatchObject({ people: 2, bound: 0 });
  expect(reach('everybody')).toMatchObject({ people: 3, bound: 1 });
});

test('a person reads their own meter: what binds them, why, and what stops them', async () => {
  await set({ scope: 'group', groupId }, 5);
  await takes(ada.userId, 4);

  expect((await getMeter(services, ada.userId)).allowances).toContainEqual({
    ...{ spent: 'day', unit: 'requests', scope: 'group', groupName: 'Evening class', used: 4, limit: 5 },
    resetsAt: expect.stringMatching(/T00:00:00\.000Z$/),
  });
  await blockPerson(services, admin, { personId: ada.userId, reason: 'Ask me in class.' });
  await setSwitch(services, admin, true);

  expect(await getMeter(services, ada.userId)).toMatchObject({
    block: { reason: 'Ask me in class.' },
    isSwitchedOff: true,
  });
  expect(await getMeter(services, ben.userId)).toMatchObject({ block: null });
  await setSwitch(services, admin, false);
});

test('every change is kept: who, what, from what to what', async () => {
  await set({ scope: 'group', groupId }, 10);
  await set({ scope: 'group', groupId }, 4);
  const { limits } = await listLimits(services);
  await removeLimit(services, admin, limits.find(({ scope }) => scope === 'group')?.id ?? '');
  await blockPerson(services, admin, { personId: ada.userId, reason: 'Because.' });
  await unblockPerson(services, admin, ada.userId);
  await setBudget(services, admin, { softMicros: 5, hardMicros: 9 });
  await setBudget(services, admin, null);
  await setSwitch(services, admin, true);
  await setSwitch(services, admin, true);
  await setSwitch(services, admin, false);

  const { changes } = await listLimitChanges(services, null);

  const limit = { action: 'limit', scope: 'group', role: null, period: 'day', unit: 'requests' };
  const budget = { softMicros: 5, hardMicros: 9 };
  expect(changes.map(({ name, changedBy, detail }) => [changedBy, name, detail]).reverse()).toEqual([
    ['Alex Admin', 'Evening class', { ...limit, before: null, after: 10 }],
    ['Alex Admin', 'Evening class', { ...limit, before: 10, after: 4 }],
    ['Alex Admin', 'Evening class', { ...limit, before: 4, after: null }],
    ['Alex Admin', 'Ada Hill', { action: 'block', reason: 'Because.' }],
    ['Alex Admin', 'Ada Hill', { action: 'block', reason: null }],
    ['Alex Admin', null, { action: 'budget', before: null, after: budget }],
    ['Alex Admin', null, { action: 'budget', before: budget, after: null }],
    ['Alex Admin', null, { action: 'switch', isSwitchedOff: true }],
    ['Alex Admin', null, { action: 'switch', isSwitchedOff: false }],
  ]);
});

test('nothing is set for people and classes that are not there', async () => {
  const missing = { code: 'not-found' };

  await expect(set({ scope: 'person', personId: newId() }, 1)).rejects.toMatchObject(missing);
  await expect(set({ scope: 'group', groupId: newId() }, 1)).rejects.toMatchObject(missing);
  await expect(removeLimit(services, admin, newId())).rejects.toMatchObject(missing);
  await expect(unblockPerson(services, admin, ada.userId)).rejects.toMatchObject(missing);
});

test('the month’s budget tells what was spent day by day', async () => {
  await aBilledCall(database.db, { userId: ada.userId, requestKey: newId(), costMicros: 700 });
  await aBilledCall(database.db, { userId: ben.userId, requestKey: newId(), costMicros: 300 });

  const budget = await getBudget(services);

  expect(budget).toMatchObject({ spentMicros: 1_000, reservedMicros: 0, isSetHere: false });
  expect(budget.days).toEqual([{ day: budget.now.slice(0, 10), costMicros: 1_000 }]);
});

test('people are found by parts of their name or address, signs taken as they are', async () => {
  const names = async (words: string) => (await findPeople(database.db, words)).map(({ name }) => name);

  expect(await names('HILL')).toEqual(['Ada Hill']);
  expect(await names('100%')).toEqual(['Ben 100% Ltd']);
  expect(await names('%')).toEqual(['Ben 100% Ltd']);
  expect(await names(ada.userId.slice(0, 13))).toEqual(['Ada Hill']);
});
