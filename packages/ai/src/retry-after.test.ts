import { expect, test } from 'vitest';
import { retryAfterMs } from './retry-after.ts';

test.each([
  ['seconds', { 'retry-after': '7' }, 7_000],
  ['milliseconds', { 'retry-after-ms': '250', 'retry-after': '1' }, 250],
  ['no time at all', { 'retry-after': '0' }, 0],
  ['nonsense', { 'retry-after': 'soon' }, null],
  ['nothing', {}, null],
])('%s', (_name, responseHeaders, ms) => {
  expect(retryAfterMs({ responseHeaders })).toBe(ms);
});

test('a date', () => {
  const inFiveSeconds = new Date(Date.now() + 5_000).toUTCString();

  expect(retryAfterMs({ responseHeaders: { 'retry-after': inFiveSeconds } })).toSatisfy(
    (ms: number) => ms > 3_000 && ms <= 5_000,
  );
});

test("Gemini's own way, in the body", () => {
  const responseBody = JSON.stringify({
    error: {
      code: 429,
      details: [{ '@type': 'type.googleapis.com/google.rpc.RetryInfo', retryDelay: '13s' }],
    },
  });

  expect(retryAfterMs({ responseBody })).toBe(13_000);
});
