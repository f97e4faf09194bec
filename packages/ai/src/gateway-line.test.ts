import { fails, hangs, type ProviderDouble, says, startProviderDouble } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { adviceTask, by, GOOD_ADVICE, gatewayOn, hear } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

const good = says(GOOD_ADVICE);

test('whoever waits is told the place in line and the expected wait, and again when the place changes', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { limits: { concurrency: 1 } });
  double.always({ ...good, paceMs: 60 });
  const inFront = ['a', 'b'].map((key) => gateway.run(adviceTask(), key, by(key)));
  await expect.poll(() => gateway.health()).toMatchObject([{ inFlight: 1, waiting: 1 }]);

  const heard = await hear(gateway.stream(adviceTask(), 'c', by('c')));

  const waits = heard.events.filter((event) => event.type === 'waiting');
  expect(waits.map((wait) => wait.place)).toEqual([2, 1]);
  for (const wait of waits) expect(wait.expectedMs).toBeGreaterThan(0);
  expect(heard.events.findLastIndex((event) => event.type === 'waiting')).toBe(waits.length - 1);
  expect(heard.way.by).toBe('model');
  await Promise.all(inFront);
});

test('whoever need not wait is told nothing of it', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { limits: { requestsPerMinute: 10 } });

  const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

  expect(heard.events.filter((event) => event.type === 'waiting')).toEqual([]);
});

test('of ten calls a minute the eleventh would wait a minute: the rules write at once and say why', async () => {
  const limits = { requestsPerMinute: 10, queueMs: 30_000 };
  const { gateway } = gatewayOn(double, 'openai:one', { limits });
  const calls = Array.from({ length: 11 }, (_, i) => gateway.run(adviceTask(), `${i}`, by(`${i}`)));

  const ways = (await Promise.all(calls)).map(({ way }) => way);

  expect(double.requests).toHaveLength(10);
  expect(ways.filter((way) => way.by === 'rules')).toEqual([{ by: 'rules', why: 'too-busy' }]);
});

test('a limit of one provider is not that of another, and a next model is asked instead of a long wait', async () => {
  const limitsByProvider = { google: { requestsPerMinute: 1 } };
  const { gateway } = gatewayOn(double, 'google:one, openai:two', { limitsByProvider });

  await gateway.run(adviceTask(), 'maths', by('a'));
  const { way } = await gateway.run(adviceTask(), 'other', by('b'));

  expect(way).toEqual({ by: 'model', model: 'openai:two' });
});

test('a provider that rests is shown with the time until when, and nobody goes on standing in its line', async () => {
  const limits = { failuresToOpen: 1, openMs: 60_000, concurrency: 1 };
  const { gateway } = gatewayOn(double, 'openai:one', { limits, retry: { retries: 0 } });
  double.next({ ...fails(500), firstTokenMs: 30 });
  const failing = gateway.run(adviceTask(), 'a', by('a'));
  await expect.poll(() => double.requests).toHaveLength(1);
  const { way } = await gateway.run(adviceTask(), 'b', by('b'));
  await failing;

  expect(way).toEqual({ by: 'rules', why: 'provider-failed' });
  expect(double.requests).toHaveLength(1);
  const [health] = gateway.health();
  expect(health).toMatchObject({ provider: 'openai', state: 'open', inFlight: 0, waiting: 0 });
  expect(health?.restingUntil?.getTime()).toBeGreaterThan(Date.now() + 50_000);
});

test('while the one trial is under way nobody else is let in', async () => {
  const limits = { failuresToOpen: 1, openMs: 20 };
  const { gateway } = gatewayOn(double, 'openai:one', { limits, retry: { retries: 0 } });
  double.next(fails(500), { ...good, paceMs: 20 });
  await gateway.run(adviceTask(), 'a', by('a'));
  const hasRested = () => (gateway.health()[0]?.restingUntil?.getTime() ?? Infinity) < Date.now();
  await expect.poll(hasRested).toBe(true);

  const trial = gateway.run(adviceTask(), 'b', by('b'));
  await expect.poll(() => gateway.health()[0]?.state).toBe('half-open');
  const { way } = await gateway.run(adviceTask(), 'c', by('c'));

  expect(way).toEqual({ by: 'rules', why: 'provider-failed' });
  expect((await trial).way.by).toBe('model');
  expect(gateway.health()[0]).toMatchObject({ state: 'closed', restingUntil: null });
});

test('a person who stops in line leaves it, and those behind move up', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { limits: { concurrency: 1 } });
  double.next(hangs());
  const [first, second] = [new AbortController(), new AbortController()];
  const stuck = gateway.run(adviceTask(), 'a', by('a', first.signal));
  const leaving = gateway.run(adviceTask(), 'b', by('b', second.signal));
  const heard = hear(gateway.stream(adviceTask(), 'c', by('c')));
  await expect.poll(() => gateway.health()[0]?.waiting).toBe(2);

  second.abort();
  await expect(leaving).rejects.toMatchObject({ name: 'AbortError' });
  first.abort();
  await expect(stuck).rejects.toMatchObject({ name: 'AbortError' });

  expect((await heard).way.by).toBe('model');
});
