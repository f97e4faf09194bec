import {
  breaks,
  fails,
  hangs,
  type ProviderDouble,
  refuses,
  type Script,
  says,
  saysNoJson,
  saysOtherShape,
  startProviderDouble,
  startsAfter,
} from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adviceTask, by, GOOD_ADVICE, gatewayOn, hear, RULES_ADVICE } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

// Long enough that an answer in good time is one on a busy machine too.
const patient = { timeouts: { firstChunkMs: 500, chunkMs: 200 } };
const good = says(GOOD_ADVICE);

// The fault, its code in the ledger, and whether words had been told before it showed.
const PASSING: [string, Script, string, boolean][] = [
  ['a rush (429)', fails(429), 'status-429', false],
  ['a server error (500)', fails(500), 'status-500', false],
  ['an overload (503)', fails(503), 'status-503', false],
  ['silence after the request', hangs(), 'timeout-first-chunk', false],
  ['a first word that comes too late', startsAfter(5_000), 'timeout-first-chunk', false],
  ['silence in the middle', breaks('stall'), 'timeout-chunk', true],
  ['a connection cut before the first word', breaks('cut', 0), 'broken-off', false],
  ['a connection cut in the middle', breaks('cut'), 'broken-off', true],
  ['an end without an end', breaks('no-end'), 'no-end', true],
  ['an error event in the middle', breaks('error-event'), 'stream-error-500', true],
  ['an event that is not JSON', breaks('garbage'), 'broken-off', true],
  ['JSON that ends too early', breaks('truncate'), 'invalid-output', true],
  ['no JSON at all', saysNoJson(), 'invalid-output', true],
  ['JSON of another shape', saysOtherShape(), 'invalid-output', true],
];

describe.each(['openai:one', 'openai-chat:one', 'google:one'])('%s', (model) => {
  test.each(PASSING)('%s: the next try is the answer', async (_name, fault, code, isHeard) => {
    const { gateway, ledger, lines } = gatewayOn(double, model, patient);
    double.next(fault, good);

    const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

    expect(heard.output).toEqual(GOOD_ADVICE);
    expect(heard.text).toBe(JSON.stringify(GOOD_ADVICE));
    expect(heard.resets).toEqual(isHeard ? [{ type: 'reset', reason: 'retry' }] : []);
    expect(double.requests).toHaveLength(2);
    expect(ledger.calls).toHaveLength(1);
    expect(ledger.calls[0]?.settlement).toMatchObject({ state: 'settled', attempts: 2 });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(`"failure":"${code}"`);
  });

  test.each([401, 403, 400, 404])('%s is not tried again', async (status) => {
    const { gateway, ledger } = gatewayOn(double, model);
    double.always(fails(status));

    const { way } = await gateway.run(adviceTask(), 'maths', by('a'));

    expect(way).toEqual({ by: 'rules', why: 'provider-failed' });
    expect(double.requests).toHaveLength(1);
    expect(ledger.calls[0]?.settlement).toMatchObject({ failure: `status-${status}`, costMicros: 0 });
  });

  test('a refusal is not asked for again, and not shown', async () => {
    const { gateway } = gatewayOn(double, model);
    double.always(refuses());

    const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

    expect(heard.way).toEqual({ by: 'rules', why: 'refused' });
    expect(heard.output).toEqual(RULES_ADVICE);
    expect(double.requests).toHaveLength(1);
  });

  test('remarks around the JSON are cut off without a second call [003-26]', async () => {
    const { gateway } = gatewayOn(double, model);
    const json = JSON.stringify(GOOD_ADVICE);
    double.next(says(`Here you are:\n\`\`\`json\n${json}\n\`\`\`\nGood luck!`));

    const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

    expect(heard.output).toEqual(GOOD_ADVICE);
    expect(heard.text).toBe(json);
    expect(heard.resets).toEqual([{ type: 'reset', reason: 'repaired' }]);
    expect(double.requests).toHaveLength(1);
  });

  test('an answer that was complete when the connection broke counts', async () => {
    const { gateway, ledger } = gatewayOn(double, model);
    const json = JSON.stringify(GOOD_ADVICE);
    double.next({ ...good, ...breaks('cut', json.length) });

    const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));

    expect(heard.way).toEqual({ by: 'model', model });
    expect(heard.output).toEqual(GOOD_ADVICE);
    expect(double.requests).toHaveLength(1);
    expect(ledger.calls[0]?.settlement).toMatchObject({ state: 'settled', isUsageEstimated: true });
  });

  test('silence closes the connection at the provider', async () => {
    const { gateway } = gatewayOn(double, model, { timeouts: { firstChunkMs: 30 }, retry: { retries: 0 } });
    double.next(hangs());

    await gateway.run(adviceTask(), 'maths', by('a'));
    await double.quiet();

    expect(double.requests[0]?.isAborted).toBe(true);
  });
});

test('the second asking says what was wrong with the first answer', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.next(says({ ...GOOD_ADVICE, steps: ['a', 'b', 'c', 'd'] }), good);

  await gateway.run(adviceTask(), 'maths', by('a'));

  expect(double.requests[1]?.prompt).toContain('steps:');
  expect(double.requests[1]?.prompt).toContain('An answer to this was not accepted');
});

test('an answer without end is broken off', async () => {
  const { gateway } = gatewayOn(double, 'openai:one');
  double.next(says('x'.repeat(100_000), { chunkChars: 1_000 }), good);

  const { output } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(output).toEqual(GOOD_ADVICE);
});

test('the whole answer has an end, however many tries are left', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one', {
    timeouts: { totalMs: 80, firstChunkMs: 50 },
    retry: { retries: 50 },
  });
  double.always(hangs());

  const { way } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(way).toEqual({ by: 'rules', why: 'provider-failed' });
  expect(ledger.calls[0]?.settlement?.attempts).toBeLessThanOrEqual(2);
  expect(ledger.calls[0]?.settlement?.durationMs).toBeLessThan(1_080);
});

test('a provider that cannot be reached is a provider that failed', async () => {
  const gone = await startProviderDouble();
  await gone.close();
  const { gateway, ledger } = gatewayOn(gone, 'google:one');

  const { way } = await gateway.run(adviceTask(), 'maths', by('a'));

  expect(way).toEqual({ by: 'rules', why: 'provider-failed' });
  expect(ledger.calls[0]?.settlement).toMatchObject({
    failure: 'network',
    attempts: 3,
    isUsageEstimated: false,
  });
});
