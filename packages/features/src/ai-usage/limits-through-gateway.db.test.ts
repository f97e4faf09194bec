import { createGateway, defineTask, type Gateway, parseModels } from '@debrief/ai';
import { createEventPublisher, createLogger, newId, systemClock } from '@debrief/platform';
import { type DoubleRecord, type ProviderDouble, says, startProviderDouble } from '@debrief/testing';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createGatewayPorts } from './create-gateway-ports.ts';
import { openQuotaBench, type QuotaBench, settingsOf } from './testing/quota-bench.ts';
import { aClass, aLimit } from './testing/usage-queries.ts';

// Whatever is spent: the rules answer, say which and until when, and no model is asked.

let bench: QuotaBench;
let model: ProviderDouble;

beforeAll(async () => {
  [bench, model] = await Promise.all([openQuotaBench(), startProviderDouble()]);
  model.always(says({ words: 'by a model' }));
});
afterAll(async () => {
  await model.close();
  await bench.close();
});
afterEach(async () => {
  await bench.db.deleteFrom('ai_limit').execute();
  await bench.db.updateTable('ai_budget').set({ is_switched_off: false }).execute();
});

const task = defineTask({
  name: 'insights.debrief',
  version: 1,
  tier: 'balanced',
  schema: z.object({ words: z.string() }),
  maxOutputTokens: 100,
  cacheTtlMs: 0,
  prompt: (topic: string) => ({ instructions: 'Be brief.', prompt: topic }),
  rules: () => ({ words: 'by rules' }),
});

async function openGateway(more: Record<string, string> = {}): Promise<Gateway> {
  const settings = settingsOf(bench.database.connectionString, more);
  const log = createLogger('test', 'silent');
  const events = createEventPublisher({ db: bench.db, log, subscriptions: [] });
  const parsed = parseModels({
    balanced: 'openai:double',
    keys: { openai: 'key' },
    baseUrls: { openai: model.openaiUrl },
  });
  if (!parsed.ok) throw new Error(parsed.problems.join(' '));
  const ports = await createGatewayPorts({ db: bench.db, settings, clock: systemClock, events });
  return createGateway({ models: parsed.models, ports, rulesPaceMs: 0 });
}

type Setting = (person: string) => Promise<unknown>;
const nothingOf = (period: 'day' | 'month' | 'window', unit: 'requests' | 'tokens' | 'money'): Setting => {
  return () => aLimit(bench.db, { scope: 'everybody', period, unit, amount: 0 });
};
const spent = (what: string) => ({
  by: 'rules',
  why: 'quota-spent',
  spent: what,
  resetsAt: expect.any(String),
});

test.each<[string, Setting, object]>([
  ['calls of the day', nothingOf('day', 'requests'), spent('day')],
  ['calls of the month', nothingOf('month', 'requests'), spent('month')],
  ['calls in the window', nothingOf('window', 'requests'), spent('window')],
  ['tokens of the day', nothingOf('day', 'tokens'), spent('day')],
  ['tokens of the month', nothingOf('month', 'tokens'), spent('month')],
  ['money of the day', nothingOf('day', 'money'), spent('day')],
  ['money of the month', nothingOf('month', 'money'), spent('month')],
  [
    'what the class may',
    async (person) => {
      const groupId = await aClass(bench.db, { students: [person] });
      await aLimit(bench.db, { scope: 'group', groupId, period: 'day', unit: 'requests', amount: 0 });
    },
    spent('day'),
  ],
  [
    'a person who is paused',
    (person) => bench.db.insertInto('ai_block').values({ user_id: person, reason: 'Because.' }).execute(),
    { by: 'rules', why: 'blocked' },
  ],
  [
    'everything, switched off',
    () => bench.db.updateTable('ai_budget').set({ is_switched_off: true }).execute(),
    { by: 'rules', why: 'switched-off' },
  ],
])('the rules write when this is used up: %s', async (_, set, way) => {
  const gateway = await openGateway();
  const userId = await bench.person();
  await set(userId);
  const before = model.requests.length;

  const answer = await gateway.run(task, 'Routes', { userId, requestKey: newId() });

  expect(answer.output).toEqual({ words: 'by rules' });
  expect(answer.way).toEqual(way);
  expect(model.requests).toHaveLength(before);
});

test('the budget of all is spent', async () => {
  const gateway = await openGateway({ AI_BUDGET_HARD_USD: '0' });
  const userId = await bench.person();

  const { way } = await gateway.run(task, 'Routes', { userId, requestKey: newId() });

  expect(way).toEqual(spent('budget'));
});

test('a person’s third call waits until one of the two before it is settled, and then is answered', async () => {
  const gateway = await openGateway({ AI_CALLS_AT_ONCE: '2' });
  const userId = await bench.person();
  model.always(says({ words: 'by a model' }, { firstTokenMs: 120 }));

  const asked = ['One', 'Two', 'Three', 'Four'].map((topic) =>
    gateway.run(task, topic, { userId, requestKey: newId() }),
  );
  const ways = (await Promise.all(asked)).map(({ way }) => way.by);

  expect(ways).toEqual(['model', 'model', 'model', 'model']);
  expect(mostAtOnce(model.requests.slice(-4))).toBe(2);
});

test('used up in the middle of the day, calls go on the moment there is room again', async () => {
  const gateway = await openGateway();
  const userId = await bench.person();
  const limit = await aLimit(bench.db, {
    ...{ scope: 'person', personId: userId, period: 'day', unit: 'requests', amount: 1 },
  });
  const ask = async () => (await gateway.run(task, 'Routes', { userId, requestKey: newId() })).way.by;

  expect([await ask(), await ask()]).toEqual(['model', 'rules']);
  await bench.db.updateTable('ai_limit').set({ amount: 2 }).where('id', '=', limit).execute();

  expect([await ask(), await ask()]).toEqual(['model', 'rules']);
});

/** The most requests that were open at the same time. */
function mostAtOnce(requests: readonly DoubleRecord[]): number {
  const isOpenAt = (at: number) => (each: DoubleRecord) => each.receivedAt <= at && at < (each.endedAt ?? at);
  return Math.max(...requests.map(({ receivedAt }) => requests.filter(isOpenAt(receivedAt)).length));
}
