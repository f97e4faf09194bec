import { fails, hangs, type ProviderDouble, says, startProviderDouble } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { GatewayEvent } from './telling.ts';
import { adviceTask, by, GOOD_ADVICE, gatewayOn } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

describe.each(['openai:one', 'openai-chat:one', 'google:one'])('%s', (model) => {
  test('a person who stops in the middle ends the stream, the call at the provider, and pays for what was written', async () => {
    const { gateway, ledger, quota } = gatewayOn(double, model);
    double.next(says(GOOD_ADVICE, { paceMs: 20, chunkChars: 2 }));
    const stop = new AbortController();

    const stream = gateway.stream(adviceTask(), 'maths', by('a', stop.signal));
    const events: GatewayEvent[] = [];
    const reading = (async () => {
      for await (const event of stream) if (events.push(event) === 3) stop.abort();
    })();

    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
    await expect(stream.result).rejects.toMatchObject({ name: 'AbortError' });
    await double.quiet();
    expect(double.requests[0]?.isAborted).toBe(true);
    expect(events.length).toBeLessThan(JSON.stringify(GOOD_ADVICE).length / 2);
    expect(ledger.calls).toHaveLength(1);
    expect(ledger.calls[0]?.settlement).toMatchObject({
      state: 'interrupted',
      way: null,
      attempts: 1,
      isUsageEstimated: true,
    });
    expect(ledger.calls[0]?.settlement?.usage.outputTokens).toBeGreaterThan(0);
    expect(quota.used).toHaveLength(1);
  });

  test('a person who stops before the first word gets no answer by rules either', async () => {
    const { gateway, ledger } = gatewayOn(double, model);
    double.next(hangs());
    const stop = new AbortController();

    const call = gateway.run(adviceTask(), 'maths', by('a', stop.signal));
    await expect.poll(() => double.requests).toHaveLength(1);
    stop.abort();

    await expect(call).rejects.toMatchObject({ name: 'AbortError' });
    await double.quiet();
    expect(double.requests[0]?.isAborted).toBe(true);
    expect(ledger.calls[0]?.settlement?.state).toBe('interrupted');
  });
});

test('a person who stopped before the call was made is not counted at all', async () => {
  const { gateway, ledger, quota } = gatewayOn(double, 'openai:one');

  await expect(gateway.run(adviceTask(), 'maths', by('a', AbortSignal.abort()))).rejects.toMatchObject({
    name: 'AbortError',
  });

  expect(double.requests).toHaveLength(0);
  expect(ledger.calls).toHaveLength(0);
  expect(quota.used).toHaveLength(0);
});

test('a person who stops between two tries is not asked for again', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one', { retry: { baseMs: 60_000, maxMs: 60_000 } });
  double.next(fails(500));
  const stop = new AbortController();

  const call = gateway.run(adviceTask(), 'maths', by('a', stop.signal));
  await expect.poll(() => double.requests[0]?.endedAt).toBeTypeOf('number');
  stop.abort();

  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  expect(double.requests).toHaveLength(1);
  expect(ledger.calls[0]?.settlement).toMatchObject({ state: 'interrupted', attempts: 1 });
});

test('a person who stops while waiting for a turn gives the place in the quota back', async () => {
  const { gateway, quota } = gatewayOn(double, 'openai:one', { limits: { concurrency: 1 } });
  double.next(hangs());
  const [first, second] = [new AbortController(), new AbortController()];
  const stuck = gateway.run(adviceTask(), 'maths', by('a', first.signal));
  await expect.poll(() => double.requests).toHaveLength(1);

  const waiting = gateway.run(adviceTask(), 'other', by('b', second.signal));
  await expect.poll(() => quota.used).toHaveLength(2);
  second.abort();

  await expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  expect(quota.used.map((call) => call.requestKey)).toEqual(['a']);
  first.abort();
  await expect(stuck).rejects.toMatchObject({ name: 'AbortError' });
});

test('a person can stop the rules as well', async () => {
  const { gateway, ledger } = gatewayOn(double, 'none', { rulesPaceMs: 60_000 });
  const stop = new AbortController();

  const stream = gateway.stream(adviceTask(), 'maths', by('a', stop.signal));
  await stream[Symbol.asyncIterator]().next();
  stop.abort();

  await expect(stream.result).rejects.toMatchObject({ name: 'AbortError' });
  expect(ledger.calls[0]?.settlement).toMatchObject({ state: 'interrupted', costMicros: 0, attempts: 0 });
});
