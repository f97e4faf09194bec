import { type ProviderDouble, startProviderDouble } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryQuota } from './ports/memory-ports.ts';
import { type Advice, adviceTask, by, gatewayOn, hear, RULES_ADVICE } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

test('with no model the rules write word by word, free, and say so', async () => {
  const { gateway, ledger, quota } = gatewayOn(double, 'none');

  const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

  expect(heard.way).toEqual({ by: 'rules', why: 'no-model' });
  expect(heard.output).toEqual(RULES_ADVICE);
  expect(heard.text).toBe(JSON.stringify(RULES_ADVICE));
  expect(heard.events.length).toBeGreaterThan(4);
  expect(quota.used).toHaveLength(0);
  expect(ledger.calls).toHaveLength(1);
  expect(ledger.calls[0]).toMatchObject({ callId: heard.callId, model: 'rules' });
  expect(ledger.calls[0]?.settlement).toMatchObject({
    state: 'settled',
    attempts: 0,
    costMicros: 0,
    way: heard.way,
  });
});

test('a spent day falls to the rules and says until when [003-13]', async () => {
  const now = () => new Date('2026-11-20T22:15:00Z');
  const { gateway, ledger } = gatewayOn(double, 'openai:one', {
    ports: { quota: createMemoryQuota({ perDay: 1, perMonth: 500 }, now) },
  });
  await gateway.run(adviceTask(), 'maths', by('a'));

  const { way, output } = await gateway.run(adviceTask(), 'other', by('b'));

  expect(way).toEqual({
    by: 'rules',
    why: 'quota-spent',
    spent: 'day',
    resetsAt: '2026-11-21T00:00:00.000Z',
  });
  expect(output).toEqual(RULES_ADVICE);
  expect(double.requests).toHaveLength(1);
  expect(ledger.calls).toHaveLength(2);
});

test('a spent month says until when the month lasts [003-13, 003-20]', async () => {
  const now = () => new Date('2026-12-20T22:15:00Z');
  const { gateway } = gatewayOn(double, 'openai:one', {
    ports: { quota: createMemoryQuota({ perDay: 5, perMonth: 0 }, now) },
  });

  const { way } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(way).toEqual({
    by: 'rules',
    why: 'quota-spent',
    spent: 'month',
    resetsAt: '2027-01-01T00:00:00.000Z',
  });
});

test('a person who is not entitled gets the rules before anything is counted', async () => {
  const asked: object[] = [];
  const isEntitled = async (ask: object) => asked.push(ask) < 0;
  const { gateway, quota } = gatewayOn(double, 'openai:one', { ports: { entitlement: { isEntitled } } });

  const { way } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(way).toEqual({ by: 'rules', why: 'not-entitled' });
  expect(asked).toEqual([{ userId: 'ada', task: 'insights.give-advice', tier: 'balanced' }]);
  expect(quota.used).toHaveLength(0);
  expect(double.requests).toHaveLength(0);
});

test('a question that is too long is not sent', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { maxQuestionChars: 500 });

  const { way } = await gateway.run(adviceTask(), 'a'.repeat(600), by('a'));

  expect(way).toEqual({ by: 'rules', why: 'too-long' });
  expect(double.requests).toHaveLength(0);
});

test('the rules keep their pace for somebody who watches, and none for nobody', async () => {
  const { gateway } = gatewayOn(double, 'none', { rulesPaceMs: 10 });
  const timed = async (work: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await work();
    return performance.now() - startedAt;
  };

  const pieces = (await hear(gateway.stream(adviceTask(), 'maths', by('a')))).events.length;
  const watchedMs = await timed(() => hear(gateway.stream(adviceTask(), 'maths', by('b'))));
  const aloneMs = await timed(() => gateway.run(adviceTask(), 'maths', by('c')));

  expect(watchedMs).toBeGreaterThan(pieces * 9);
  expect(aloneMs).toBeLessThan(watchedMs);
});

test('rules that write what the schema refuses are a bug, and named', async () => {
  const { gateway } = gatewayOn(double, 'none');
  const task = adviceTask({ rules: () => ({ summary: '', steps: [] }) });

  await expect(gateway.run(task, 'maths', by('a'))).rejects.toThrow('The rules of insights.give-advice');
});

test('what the rules throw reaches the caller, by the stream and by the result', async () => {
  const { gateway } = gatewayOn(double, 'none');
  const rules = (): Advice => {
    throw new RangeError('no topics');
  };

  const stream = gateway.stream(adviceTask({ rules }), 'maths', by('a'));

  await expect(hear(stream)).rejects.toThrow('no topics');
  await expect(stream.result).rejects.toThrow('no topics');
});
