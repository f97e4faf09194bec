import { breaks, type ProviderDouble, says, saysOtherShape, startProviderDouble } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { adviceSchema, adviceTask, by, GOOD_ADVICE, gatewayOn, hear } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

const HOUR_MS = 3_600_000;
const longerAdvice = adviceSchema.extend({ summary: z.string().min(1).max(500) });

test('the same question again is answered from the cache: no call, no cost, no quota [003-12]', async () => {
  const { gateway, ledger, quota } = gatewayOn(double, 'openai:one');
  double.next(says(GOOD_ADVICE));
  await gateway.run(adviceTask(), 'maths', by('a'));

  const heard = await hear(gateway.stream(adviceTask(), 'maths', by('b')));

  expect(heard.output).toEqual(GOOD_ADVICE);
  expect(heard.text).toBe(JSON.stringify(GOOD_ADVICE));
  expect(heard.events).toHaveLength(1);
  expect(heard.way).toEqual({ by: 'cache', model: 'openai:one' });
  expect(double.requests).toHaveLength(1);
  expect(quota.used).toHaveLength(1);
  expect(ledger.calls).toHaveLength(2);
  expect(ledger.calls[1]?.settlement).toMatchObject({
    state: 'settled',
    isCached: true,
    costMicros: 0,
    attempts: 0,
  });
});

test('an answer is found again that the second model gave', async () => {
  const { gateway } = gatewayOn(double, 'openai:one, google:two');
  double.next({ fault: { kind: 'status', status: 401 } });
  await gateway.run(adviceTask(), 'maths', by('a'));

  const { way } = await gateway.run(adviceTask(), 'maths', by('b'));

  expect(way).toEqual({ by: 'cache', model: 'google:two' });
});

test.each([
  ['another question', adviceTask(), 'physics'],
  ['another version', adviceTask({ version: 2 }), 'maths'],
  ['another shape of the answer', adviceTask({ schema: longerAdvice }), 'maths'],
  ['another task', adviceTask({ name: 'insights.other-advice' }), 'maths'],
])('%s is not the same', async (_name, task, input) => {
  const { gateway } = gatewayOn(double, 'openai:one');
  await gateway.run(adviceTask(), 'maths', by('a'));

  const { way } = await gateway.run(task, input, by('b'));

  expect(way.by).toBe('model');
});

test('nobody is given an answer that somebody else asked for [001-C1]', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  await gateway.run(adviceTask(), 'maths', by('a'));

  const { way } = await gateway.run(adviceTask(), 'maths', { userId: 'bob', requestKey: 'b' });

  expect(way.by).toBe('model');
});

test('unless the task says that everyone may have it', async () => {
  const { gateway, cache } = gatewayOn(double, 'openai:one');
  const task = adviceTask({ cacheScope: 'everyone' });
  await gateway.run(task, 'maths', by('a'));

  const { way } = await gateway.run(task, 'maths', { userId: 'bob', requestKey: 'b' });

  expect(way.by).toBe('cache');
  expect([...cache.answers.values()].map((answer) => answer.userId)).toEqual([null]);
});

test('an answer is forgotten after a day [003-12]', async () => {
  const { gateway, clock } = gatewayOn(double, 'openai:one');
  await gateway.run(adviceTask(), 'maths', by('a'));

  clock.now = new Date(clock.now.getTime() + 23 * HOUR_MS);
  const early = await gateway.run(adviceTask(), 'maths', by('b'));
  clock.now = new Date(clock.now.getTime() + 2 * HOUR_MS);
  const late = await gateway.run(adviceTask(), 'maths', by('c'));

  expect([early.way.by, late.way.by]).toEqual(['cache', 'model']);
});

test('a task may ask never to be remembered', async () => {
  const { gateway, cache } = gatewayOn(double, 'openai:one');

  await gateway.run(adviceTask({ cacheTtlMs: 0 }), 'maths', by('a'));

  expect(cache.answers.size).toBe(0);
});

test.each([
  ['broken off', breaks('cut')],
  ['of the wrong shape', saysOtherShape()],
])('an answer that is %s is not kept, and neither is that of the rules', async (_name, fault) => {
  const { gateway, cache } = gatewayOn(double, 'openai:one');
  double.always(fault);

  await gateway.run(adviceTask(), 'maths', by('a'));

  expect(cache.answers.size).toBe(0);
});

test('an old answer that the schema no longer takes is asked for again', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  await gateway.run(adviceTask(), 'maths', by('a'));
  const schema = z.object({ summary: z.string().max(5), steps: z.array(z.string()) });
  double.next(says({ summary: 'Brief', steps: [] }));

  const { way } = await gateway.run(adviceTask({ schema }), 'maths', by('b'));

  expect(way.by).toBe('model');
});

test('a cache that cannot be written does not cost the answer', async () => {
  const { gateway, cache, lines } = gatewayOn(double, 'openai:one');
  cache.store = () => Promise.reject(new Error('disk full'));

  const { way } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(way.by).toBe('model');
  expect(lines.join()).toContain('disk full');
});
