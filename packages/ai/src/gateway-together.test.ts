import { breaks, fails, type ProviderDouble, says, startProviderDouble } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createMemoryQuota } from './ports/memory-ports.ts';
import { adviceTask, by, GOOD_ADVICE, gatewayOn, hear, RULES_ADVICE } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

const slow = says(GOOD_ADVICE, { paceMs: 15 });
const bob = (requestKey: string) => ({ userId: 'bob', requestKey });
const everyones = adviceTask({ cacheScope: 'everyone' });
const firstWords = () => expect.poll(() => double.requests[0]?.firstDeltaAt).toBeTypeOf('number');

test('the same question twice at once is one request: both hear it live, one pays, the other is recorded as shared [001-19]', async () => {
  const { gateway, ledger, quota } = gatewayOn(double, 'openai:one');
  double.always(slow);
  const first = hear(gateway.stream(adviceTask(), 'maths', by('a')));
  await firstWords();

  const second = await hear(gateway.stream(adviceTask(), 'maths', by('b')));

  expect((await first).way).toEqual({ by: 'model', model: 'openai:one' });
  expect(second.way).toEqual({ by: 'cache', model: 'openai:one' });
  expect(second.text).toBe(JSON.stringify(GOOD_ADVICE));
  expect(second.events.length).toBeGreaterThan(2);
  expect(double.requests).toHaveLength(1);
  expect(quota.used).toHaveLength(1);
  const [paid, shared] = ledger.calls.map((call) => call.settlement);
  expect(paid).toMatchObject({ isShared: false, attempts: 1 });
  expect(shared).toMatchObject({
    state: 'settled',
    isShared: true,
    isCached: true,
    attempts: 0,
    costMicros: 0,
  });
});

test('fifty at once are one request, and each gets an object of its own [000-17, 001-19]', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.always(slow);

  const calls = Array.from({ length: 50 }, (_, i) => gateway.run(adviceTask(), 'maths', by(`${i}`)));
  const outputs = (await Promise.all(calls)).map(({ output }) => output);

  expect(double.requests).toHaveLength(1);
  expect(new Set(outputs).size).toBe(50);
});

test('the same call twice at once has one row, and that row is the paid one', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one');
  double.always(slow);

  const [one, two] = await Promise.all([
    gateway.run(adviceTask(), 'maths', by('a')),
    gateway.run(adviceTask(), 'maths', by('a')),
  ]);

  expect(two.callId).toBe(one.callId);
  expect(ledger.calls).toHaveLength(1);
  expect(ledger.calls[0]?.settlement).toMatchObject({ isShared: false, attempts: 1 });
});

test('two people ask for themselves, unless everyone may have the answer', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.always(slow);

  await Promise.all([
    gateway.run(adviceTask(), 'maths', by('a')),
    gateway.run(adviceTask(), 'maths', bob('b')),
  ]);
  expect(double.requests).toHaveLength(2);

  double.requests.length = 0;
  await Promise.all([gateway.run(everyones, 'art', by('c')), gateway.run(everyones, 'art', bob('d'))]);
  expect(double.requests).toHaveLength(1);
});

test.each(['first', 'second'])('when the %s to ask stops, the other goes on', async (who) => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one');
  double.always(slow);
  const stop = new AbortController();
  const signal = (mine: string) => (who === mine ? stop.signal : undefined);
  const first = gateway.run(adviceTask(), 'maths', by('a', signal('first')));
  await firstWords();
  const stream = gateway.stream(adviceTask(), 'maths', by('b', signal('second')));
  await stream[Symbol.asyncIterator]().next();
  const [leaves, stays] = who === 'first' ? [first, stream.result] : [stream.result, first];
  stop.abort();

  await expect(leaves).rejects.toMatchObject({ name: 'AbortError' });
  expect((await stays).output).toEqual(GOOD_ADVICE);
  expect(double.requests).toMatchObject([{ isAborted: false }]);
  expect(ledger.calls[0]?.settlement).toMatchObject({ state: 'settled', attempts: 1 });
});

test('when all stop, the request ends, and whoever asks then asks anew', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.always(slow);
  const stops = [new AbortController(), new AbortController()];
  const calls = stops.map((stop, i) => gateway.run(adviceTask(), 'maths', by(`${i}`, stop.signal)));
  const ends = Promise.allSettled(calls);
  await firstWords();

  for (const stop of stops) stop.abort();
  const anew = await gateway.run(adviceTask(), 'maths', by('c'));

  for (const end of await ends) expect(end.status).toBe('rejected');
  expect(anew.way.by).toBe('model');
  expect(double.requests).toMatchObject([{ isAborted: true }, { isAborted: false }]);
});

test('everybody is told when the answer starts over, also who joined in the middle', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { timeouts: { chunkMs: 150 } });
  double.next({ ...breaks('stall', 30), say: GOOD_ADVICE }, says(GOOD_ADVICE));
  const first = hear(gateway.stream(adviceTask(), 'maths', by('a')));
  await firstWords();

  const second = await hear(gateway.stream(adviceTask(), 'maths', by('b')));

  for (const heard of [await first, second]) {
    expect(heard.resets).toEqual([{ type: 'reset', reason: 'retry' }]);
    expect(heard.text).toBe(JSON.stringify(GOOD_ADVICE));
  }
});

test('when no model answers, the rules write for each, and both rows say why', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one', { retry: { retries: 0 } });
  double.always({ ...fails(500), firstTokenMs: 20 });

  const both = await Promise.all([
    gateway.run(adviceTask(), 'maths', by('a')),
    gateway.run(adviceTask(), 'maths', by('b')),
  ]);

  for (const { way, output } of both) {
    expect(way).toEqual({ by: 'rules', why: 'provider-failed' });
    expect(output).toEqual(RULES_ADVICE);
  }
  expect(double.requests).toHaveLength(1);
  expect(ledger.calls.map((call) => call.settlement?.state)).toEqual(['failed', 'settled']);
});

test("one person's spent quota does not keep the answer from another who asks the same", async () => {
  const quota = createMemoryQuota({ perDay: 1, perMonth: 500 });
  const { gateway } = gatewayOn(double, 'openai:one', { ports: { quota } });
  await gateway.run(everyones, 'art', by('spent'));

  const [ada, other] = await Promise.all([
    gateway.run(everyones, 'maths', by('a')),
    gateway.run(everyones, 'maths', bob('b')),
  ]);

  expect(ada.way).toMatchObject({ by: 'rules', why: 'quota-spent' });
  expect(other.way.by).toBe('model');
});
