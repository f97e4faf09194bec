import { expect, test } from 'vitest';
import type { BookedCall } from './booked-call-queries.ts';
import { type BilledRequest, checkBill } from './check-bill.ts';

const call = (different: Partial<BookedCall> = {}): BookedCall => ({
  ...{ id: 'c1', userId: 'ada', requestKey: 'insight:1', state: 'settled', model: 'openai:m' },
  ...{ attempts: 1, crashes: 0, isCached: false, isUsageEstimated: false, inputTokens: 10, outputTokens: 5 },
  ...different,
});
const request = (id = 'c1', billed: BilledRequest['billed'] = usage(10, 5)): BilledRequest => ({
  headers: { 'x-client-request-id': id },
  billed,
});
function usage(input: number, output: number) {
  return { input, output, cachedInput: 0, reasoning: 0 };
}

test('one request and one row that agree are right, and so are rows that asked nobody', () => {
  const rules = call({ id: 'c2', attempts: 0, inputTokens: 0, outputTokens: 0 });

  expect(checkBill([request()], [call(), rules])).toEqual([]);
});

test('a crash explains one request more, or one that never left', () => {
  const crashed = call({ attempts: 2, crashes: 1, isUsageEstimated: true });

  expect(checkBill([request(), request('c1', null)], [crashed])).toEqual([]);
  expect(checkBill([request()], [crashed])).toEqual([]);
});

test.each<[string, BilledRequest[], BookedCall[]]>([
  ['is not in the books', [request('nobody')], []],
  ['is still open', [request()], [call({ state: 'sent' })]],
  ['was asked 2 times and booked 1 times', [request(), request()], [call()]],
  ['was booked 2 times and asked 1 times', [request()], [call({ attempts: 2 })]],
  ['was asked 2 times after 0 faults', [request(), request()], [call({ attempts: 2 })]],
  ['has other tokens', [request('c1', usage(11, 5))], [call()]],
])('%s', (words, requests, calls) => {
  expect(checkBill(requests, calls).join()).toContain(words);
});

test('faults that the double was scripted to make allow a request each', () => {
  const retried = call({ attempts: 2 });

  expect(checkBill([request('c1', null), request()], [retried], () => 1)).toEqual([]);
});
