import { type ProviderDouble, says, startProviderDouble } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adviceTask, by, GOOD_ADVICE, gatewayOn, hear, SECRET } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

describe.each(['openai:one', 'openai-chat:one', 'compatible:one', 'google:one'])('%s', (model) => {
  test('streams the answer as the model writes it, and says that the model wrote it [003-10]', async () => {
    const { gateway } = gatewayOn(double, model);
    double.next(says(GOOD_ADVICE, { chunkChars: 7 }));

    const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

    expect(heard.output).toEqual(GOOD_ADVICE);
    expect(JSON.parse(heard.text)).toEqual(GOOD_ADVICE);
    expect(heard.events.length).toBe(Math.ceil(JSON.stringify(GOOD_ADVICE).length / 7));
    expect(heard.way).toEqual({ by: 'model', model });
    expect(double.requests).toHaveLength(1);
  });

  test('books one row with the tokens that the provider billed', async () => {
    const { gateway, ledger, quota } = gatewayOn(double, model);
    double.next(says(GOOD_ADVICE, { usage: { input: 120, cachedInput: 20, output: 60, reasoning: 10 } }));

    const { callId } = await gateway.run(adviceTask(), 'maths', by('a'));

    expect(ledger.calls).toHaveLength(1);
    expect(ledger.calls[0]).toMatchObject({
      callId,
      userId: 'ada',
      requestKey: 'a',
      task: 'insights.give-advice',
      model,
    });
    expect(ledger.calls[0]?.settlement).toMatchObject({
      state: 'settled',
      attempts: 1,
      usage: { inputTokens: 120, cachedInputTokens: 20, outputTokens: 60, reasoningTokens: 10 },
      isUsageEstimated: false,
      costMicros: 100 * 2 + 20 * 1 + 60 * 10,
      isCached: false,
      failure: null,
    });
    expect(double.billed()).toEqual({ input: 120, cachedInput: 20, output: 60, reasoning: 10 });
    expect(quota.used).toHaveLength(1);
  });

  test('sends instructions, question and schema, and the id of the call', async () => {
    const { gateway } = gatewayOn(double, model);

    const { callId } = await gateway.run(adviceTask(), 'maths', by('a'));

    const [request] = double.requests;
    expect(request).toMatchObject({
      model: 'one',
      instructions: 'Advise in few words.',
      prompt: `About maths: ${SECRET}.`,
    });
    expect(request?.schema).toMatchObject({ type: 'object', required: ['summary', 'steps'] });
    expect(request?.headers['x-client-request-id']).toBe(callId);
  });
});

test('the result is there for a caller who never reads the stream', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.next(says(GOOD_ADVICE));

  const { output } = await gateway.stream(adviceTask(), 'maths', by('a')).result;

  expect(output).toEqual(GOOD_ADVICE);
});

test('a reader who leaves does not stop the answer', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one');
  double.next(says(GOOD_ADVICE, { paceMs: 2 }));

  const stream = gateway.stream(adviceTask(), 'maths', by('a'));
  for await (const _ of stream) break;
  const { output } = await stream.result;

  expect(output).toEqual(GOOD_ADVICE);
  expect(ledger.calls[0]?.settlement?.state).toBe('settled');
});

test('the first words are told before the last are written', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.next(says(GOOD_ADVICE, { paceMs: 5 }));

  const stream = gateway.stream(adviceTask(), 'maths', by('a'));
  const first = await stream[Symbol.asyncIterator]().next();

  expect(first.value).toEqual({ type: 'delta', text: JSON.stringify(GOOD_ADVICE).slice(0, 10) });
  expect(double.requests[0]?.endedAt).toBeNull();
  await stream.result;
});

test('OpenAI is told to keep nothing, a server that only speaks like it is told nothing of the kind', async () => {
  await gatewayOn(double, 'openai:one').gateway.run(adviceTask(), 'maths', by('a'));
  await gatewayOn(double, 'compatible:one').gateway.run(adviceTask(), 'maths', by('a'));

  expect(double.requests[0]?.body).toMatchObject({ store: false });
  expect(double.requests[1]?.body).not.toHaveProperty('store');
});

test('the same request key again is the same call: one row, one place in the quota', async () => {
  const { gateway, ledger, quota } = gatewayOn(double, 'openai:one');

  await gateway.run(adviceTask(), 'maths', by('a'));
  await gateway.run(adviceTask(), 'other', by('a'));

  expect(ledger.calls).toHaveLength(1);
  expect(quota.used).toHaveLength(1);
});

test('when the books cannot be closed the answer is kept and the figures go to the log', async () => {
  const { gateway, ledger, lines } = gatewayOn(double, 'openai:one');
  ledger.settle = () => Promise.reject(new Error('connection lost'));
  double.next(says(GOOD_ADVICE, { usage: { input: 77 } }));

  const { output } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(output).toEqual(GOOD_ADVICE);
  expect(lines.join()).toContain('"inputTokens":77');
});

test('when the books cannot be opened nothing is sent and the place in the quota is given back', async () => {
  const { gateway, ledger, quota } = gatewayOn(double, 'openai:one');
  ledger.reserve = () => Promise.reject(new Error('connection lost'));

  await expect(gateway.run(adviceTask(), 'maths', by('a'))).rejects.toThrow('connection lost');

  expect(double.requests).toHaveLength(0);
  expect(quota.used).toHaveLength(0);
});
