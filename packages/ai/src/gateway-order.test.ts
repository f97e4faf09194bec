import {
  breaks,
  fails,
  hangs,
  type ProviderDouble,
  says,
  saysOtherShape,
  startProviderDouble,
} from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { adviceTask, by, GOOD_ADVICE, gatewayOn, hear } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

const good = says(GOOD_ADVICE);
const askedModels = () => double.requests.map((request) => `${request.api} ${request.model}`);

test('a provider that fails is tried three times, then the next one is asked [000-11]', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one, google:two');
  double.next(fails(500), fails(503), fails(500), good);

  const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

  expect(askedModels()).toEqual([...Array(3).fill('openai-responses one'), 'gemini two']);
  expect(heard.way).toEqual({ by: 'model', model: 'google:two' });
  expect(heard.resets).toEqual([]);
  expect(ledger.calls).toHaveLength(1);
  expect(ledger.calls[0]?.settlement).toMatchObject({ model: 'google:two', attempts: 4, state: 'settled' });
});

test.each([400, 401, 403])('after %s the next one is asked at once', async (status) => {
  const { gateway } = gatewayOn(double, 'google:one, openai-chat:two');
  double.next(fails(status), good);

  const { way } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(askedModels()).toEqual(['gemini one', 'openai-chat two']);
  expect(way).toEqual({ by: 'model', model: 'openai-chat:two' });
});

test('an answer of the wrong shape is asked for once more, of the next model', async () => {
  const { gateway } = gatewayOn(double, 'openai:one, google:two');
  double.next(saysOtherShape(), good);

  const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

  expect(askedModels()).toEqual(['openai-responses one', 'gemini two']);
  expect(heard.resets).toEqual([{ type: 'reset', reason: 'next-model' }]);
  expect(heard.output).toEqual(GOOD_ADVICE);
});

test('every start after words were told is announced, and the text that stands is whole', async () => {
  const { gateway } = gatewayOn(double, 'openai:one, google:two');
  double.next(breaks('cut'), breaks('error-event'), fails(500), good);

  const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

  expect(heard.resets.map((event) => event.reason)).toEqual(['retry', 'next-model']);
  expect(heard.text).toBe(JSON.stringify(GOOD_ADVICE));
});

test('the tokens of all tries are booked in the one row', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one, google:two');
  double.next(
    says({ wrong: true }, { usage: { input: 10, output: 4 } }),
    says(GOOD_ADVICE, { usage: { input: 12, output: 30 } }),
  );

  await gateway.run(adviceTask(), 'maths', by('a'));

  expect(ledger.calls[0]?.settlement?.usage).toMatchObject({ inputTokens: 22, outputTokens: 34 });
  expect(double.billed()).toMatchObject({ input: 22, output: 34 });
});

test('a wait that the provider asks for is kept, by this call and by others', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.next(fails(429, 0.2), good, good);

  const first = gateway.run(adviceTask(), 'maths', by('a'));
  await expect.poll(() => double.requests[0]?.endedAt).toBeTypeOf('number');
  await Promise.all([first, gateway.run(adviceTask(), 'other', by('b'))]);

  const [refused, ...later] = double.requests;
  expect(later).toHaveLength(2);
  for (const request of later) expect(request.receivedAt - (refused?.receivedAt ?? 0)).toBeGreaterThan(190);
});

test('a provider that asks for too long a wait is left for the next one, and not asked again meanwhile', async () => {
  const { gateway } = gatewayOn(double, 'openai:one, google:two');
  double.next(fails(429, 60));

  await gateway.run(adviceTask(), 'maths', by('a'));
  await gateway.run(adviceTask(), 'other', by('b'));

  expect(askedModels()).toEqual(['openai-responses one', 'gemini two', 'gemini two']);
});

test('when every provider wants a long wait, the rules write and say that it is busy', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one');
  double.next(fails(429, 90));
  await gateway.run(adviceTask(), 'maths', by('a'));

  const { way } = await gateway.run(adviceTask(), 'other', by('b'));

  expect(way).toEqual({ by: 'rules', why: 'too-busy' });
  expect(double.requests).toHaveLength(1);
  expect(ledger.calls[1]?.settlement).toMatchObject({ attempts: 0, state: 'failed', failure: 'busy' });
});

test('a provider that keeps failing is left alone after five failures, then tried once', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { limits: { failuresToOpen: 5, openMs: 500 } });
  double.always(fails(500));
  await gateway.run(adviceTask(), 'maths', by('a'));
  await gateway.run(adviceTask(), 'maths', by('b'));
  await gateway.run(adviceTask(), 'maths', by('c'));
  expect(double.requests).toHaveLength(5);

  double.always(good);
  await expect
    .poll(async () => (await gateway.run(adviceTask({ cacheTtlMs: 0 }), 'maths', by('d'))).way.by, {
      timeout: 4_000,
    })
    .toBe('model');

  expect(double.requests).toHaveLength(6);
});

test('no more calls run at a time than the provider is given, and the others wait their turn [000-17]', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { limits: { concurrency: 2 } });
  double.always({ ...good, paceMs: 3 });

  const calls = ['a', 'b', 'c', 'd', 'e'].map((key) => gateway.run(adviceTask(), key, by(key)));
  const ways = (await Promise.all(calls)).map((result) => result.way.by);

  expect(ways).toEqual(Array(5).fill('model'));
  expect(mostAtATime()).toBe(2);
});

test('a call that would wait too long for its turn is written by rules', async () => {
  const { gateway } = gatewayOn(double, 'openai:one', { limits: { concurrency: 1, queueMs: 20 } });
  double.next(hangs());
  const stop = new AbortController();
  const stuck = gateway.run(adviceTask(), 'maths', by('a', stop.signal));

  const { way } = await gateway.run(adviceTask(), 'other', by('b'));

  expect(way).toEqual({ by: 'rules', why: 'too-busy' });
  stop.abort();
  await expect(stuck).rejects.toThrow('stopped');
});

function mostAtATime(): number {
  const at = (instant: number) =>
    double.requests.filter((r) => r.receivedAt <= instant && (r.endedAt ?? Infinity) > instant).length;
  return Math.max(...double.requests.map((request) => at(request.receivedAt)));
}
