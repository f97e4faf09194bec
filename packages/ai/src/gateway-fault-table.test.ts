// What each fault of a provider means for the reader, for the books and for the bill, with the providers' own packages.
import {
  type Behaviour,
  breaks,
  fails,
  floods,
  hangs,
  type ProviderDouble,
  says,
  saysOtherShape,
  sendsPage,
  slams,
  startProviderDouble,
  startsAfter,
} from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { adviceTask, by, GOOD_ADVICE, gatewayOn, hear, RULES_ADVICE } from './trial/gateway-on-double.ts';

let double: ProviderDouble;
let closedUrl: string;
beforeAll(async () => {
  double = await startProviderDouble();
  const gone = await startProviderDouble();
  closedUrl = gone.openaiUrl;
  await gone.close();
});
beforeEach(() => double.reset());
afterAll(() => double.close());

interface Row {
  fault: Behaviour | 'refused connection' | 'unknown host';
  /** The failure in the books. */
  code: string;
  /** How often the provider is asked when there is no other. */
  tries: number;
  /** Whether the reader has seen words before it shows. */
  isHeard: boolean;
  /** What the books say of the tokens: the provider's own figures, ours, or that nothing was used. */
  bill: 'nothing' | 'estimated' | 'reported';
}

const row = (
  fault: Row['fault'],
  code: string,
  rest: [tries: number, isHeard: boolean, bill: Row['bill']],
): Row => ({ fault, code, tries: rest[0], isHeard: rest[1], bill: rest[2] });

const TABLE: [string, Row][] = [
  ['401', row(fails(401), 'status-401', [1, false, 'nothing'])],
  ['429 without a time', row(fails(429), 'status-429', [3, false, 'nothing'])],
  ['429 with a short time', row(fails(429, 0.02), 'status-429', [3, false, 'nothing'])],
  ['429 with a long time', row(fails(429, 90), 'status-429', [1, false, 'nothing'])],
  ['500', row(fails(500), 'status-500', [3, false, 'nothing'])],
  ['a refused connection', row('refused connection', 'network', [3, false, 'nothing'])],
  ['a host that nobody knows', row('unknown host', 'network', [3, false, 'nothing'])],
  ['no answer at all', row(hangs(), 'timeout-first-chunk', [3, false, 'estimated'])],
  ['a first word after 30 s', row(startsAfter(30_000), 'timeout-first-chunk', [3, false, 'estimated'])],
  ['a stall in the middle', row(breaks('stall'), 'timeout-chunk', [3, true, 'estimated'])],
  ['a socket cut before any answer', row(slams(), 'network', [3, false, 'nothing'])],
  ['a socket cut before the first word', row(breaks('cut', 0), 'broken-off', [3, false, 'estimated'])],
  ['a socket cut after the first words', row(breaks('cut'), 'broken-off', [3, true, 'estimated'])],
  ['an error in the stream', row(breaks('error-event'), 'stream-error-500', [3, true, 'estimated'])],
  ['an event that is no JSON', row(breaks('garbage'), 'broken-off', [3, true, 'estimated'])],
  ['an end without an end', row(breaks('no-end'), 'no-end', [3, true, 'estimated'])],
  ['truncated JSON', row(breaks('truncate'), 'invalid-output', [2, true, 'reported'])],
  ['the wrong shape', row(saysOtherShape(), 'invalid-output', [2, true, 'reported'])],
  ['a web page with 200', row(sendsPage(), 'not-an-answer', [1, false, 'nothing'])],
  ['10 MB in many events', row(floods(10_000_000), 'endless', [2, false, 'estimated'])],
  ['10 MB in one event', row(floods(10_000_000, { isOneEvent: true }), 'endless', [2, false, 'estimated'])],
];

describe.each(['openai:one', 'openai-chat:one', 'google:one'])('%s', (model) => {
  test.each(TABLE)('%s, and nobody else to ask: the rules write [003-30]', async (_name, expected) => {
    const { gateway, ledger, quota } = worldFor(model, expected);

    const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));
    await double.quiet();

    const way = { by: 'rules', why: reasonOf(expected.code) };
    // Told.
    expect(heard.way).toEqual(way);
    expect(heard.text).toBe(JSON.stringify(RULES_ADVICE));
    expect(heard.resets.at(-1)).toEqual(expected.isHeard ? { type: 'reset', reason: 'rules' } : undefined);
    // Stored.
    const [row, ...others] = ledger.calls;
    expect(others).toEqual([]);
    expect(row?.settlement).toMatchObject({ state: 'failed', failure: expected.code, way });
    expect(quota.used).toEqual([]);
    // Billed.
    expect(row?.settlement?.attempts).toBe(expected.tries);
    expect(row?.sent).toHaveLength(expected.tries);
    expect(requestsTo('one')).toHaveLength(isReachable(expected) ? expected.tries : 0);
    expect(billIn(row?.settlement ?? null)).toBe(expected.bill);
  });

  test.each(TABLE)('%s, and somebody else to ask: they answer', async (_name, expected) => {
    const other = model.startsWith('google') ? 'openai:two' : 'google:two';
    const { gateway, ledger } = worldFor(model, expected, `, ${other}`);

    const heard = await hear(gateway.stream(adviceTask(), 'maths', by('a')));
    await double.quiet();

    expect(heard.way).toEqual({ by: 'model', model: other });
    expect(heard.text).toBe(JSON.stringify(GOOD_ADVICE));
    // Silently before the first word; after it the reader is told that it starts over.
    const resets = expected.isHeard ? [{ type: 'reset', reason: 'next-model' }] : [];
    expect(heard.resets).toEqual(resets);
    expect(ledger.calls).toHaveLength(1);
    expect(ledger.calls[0]?.settlement).toMatchObject({ state: 'settled', attempts: 2, failure: null });
    expect(ledger.calls[0]?.sent.map((sent) => sent.model)).toEqual([model, other]);
    expect(requestsTo('two')).toHaveLength(1);
  });
});

test('of 10 MB no more is taken than the longest answer could have, and the connection is closed', async () => {
  for (const fault of [floods(10_000_000), floods(10_000_000, { isOneEvent: true })]) {
    double.reset();
    double.next(fault);
    const { gateway } = gatewayOn(double, 'openai:one');

    await gateway.run(adviceTask(), 'maths', by('a'));
    await double.quiet();

    // What stands in the sockets' own buffers has been written too.
    expect(double.requests[0]?.floodedBytes).toBeLessThan(9_000_000);
    expect(double.requests[0]?.isAborted).toBe(true);
  }
});

test('each request is one request: nothing below the gateway tries again by itself', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one', { retry: { retries: 0 } });
  double.always(fails(503));

  await gateway.run(adviceTask(), 'maths', by('a'));

  expect(double.requests).toHaveLength(1);
  expect(ledger.calls[0]?.settlement?.attempts).toBe(1);
});

test.each([
  ['negative', { input: -5, output: 10 }],
  ['not numbers', { input: 'many' as unknown as number, output: 10 }],
  ['beyond all bounds', { input: 1e300, output: 10 }],
])('figures that are %s do not reach the books: they are estimated', async (_name, usage) => {
  for (const model of ['openai:one', 'openai-chat:one', 'google:one']) {
    double.reset();
    const { gateway, ledger } = gatewayOn(double, model, { retry: { retries: 0 } });
    double.always(says(GOOD_ADVICE, { usage }));

    await gateway.run(adviceTask(), model, by('a'));

    const settlement = ledger.calls[0]?.settlement;
    expect(settlement?.isUsageEstimated || settlement?.usage.inputTokens === 0).toBe(true);
    for (const figure of [...Object.values(settlement?.usage ?? {}), settlement?.costMicros])
      expect(figure).toSatisfy((n: number) => Number.isInteger(n) && n >= 0 && n < 1_000_000);
  }
});

test('a part of the input that is larger than the whole is cut to it', async () => {
  const { gateway, ledger } = gatewayOn(double, 'openai:one');
  double.always(says(GOOD_ADVICE, { usage: { input: 10, cachedInput: 99, output: 5, reasoning: 7 } }));

  await gateway.run(adviceTask(), 'maths', by('a'));

  expect(ledger.calls[0]?.settlement?.usage).toEqual({
    ...{ inputTokens: 10, cachedInputTokens: 10, outputTokens: 5, reasoningTokens: 5 },
  });
});

function worldFor(model: string, { fault, code }: Row, others = '') {
  const unreachable = fault === 'refused connection' ? closedUrl : 'http://nowhere.invalid/v1';
  const isGoogle = model.startsWith('google');
  const at = typeof fault === 'string' ? { [isGoogle ? 'googleUrl' : 'openaiUrl']: unreachable } : {};
  const good = says(GOOD_ADVICE);
  double.always((request) => (request.model === 'one' && typeof fault === 'object' ? fault : good));
  return gatewayOn({ ...double, ...at }, `${model}${others}`, {
    timeouts: code === 'timeout-first-chunk' ? { firstChunkMs: 60 } : { firstChunkMs: 5_000, chunkMs: 60 },
    ...(others && { retry: { retries: 0 } }),
  });
}

function reasonOf(code: string) {
  return code === 'invalid-output' || code === 'endless' ? 'invalid-output' : 'provider-failed';
}

function isReachable({ fault }: Row): boolean {
  return typeof fault === 'object';
}

function requestsTo(name: string) {
  return double.requests.filter((request) => request.model === name);
}

function billIn(settlement: { isUsageEstimated: boolean; usage: object; costMicros: number } | null) {
  if (settlement?.isUsageEstimated) return settlement.costMicros > 0 ? 'estimated' : 'nothing at no price';
  const { input, output } = double.billed();
  if (settlement?.costMicros === 0) return input + output === 0 ? 'nothing' : 'less than the provider says';
  expect(settlement?.usage).toMatchObject({ inputTokens: input, outputTokens: output });
  return 'reported';
}
