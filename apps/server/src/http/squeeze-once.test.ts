import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it, test } from 'vitest';
import { encodingFor, squeezeOnce } from './squeeze-once.ts';

const body = Buffer.from(JSON.stringify({ words: 'again and again '.repeat(100) }));
const framed = { before: '{"data":', body, after: '}' };
const whole = `{"data":${body}}`;

test('the whole answer comes out, squeezed as was asked', async () => {
  expect(String(await squeezeOnce(framed, 'identity'))).toBe(whole);
  expect(String(gunzipSync(await squeezeOnce(framed, 'gzip')))).toBe(whole);
  expect(String(brotliDecompressSync(await squeezeOnce(framed, 'br')))).toBe(whole);
});

test('the same answer is squeezed once, another one anew', async () => {
  const first = await squeezeOnce(framed, 'gzip');
  expect(await squeezeOnce(framed, 'gzip')).toBe(first);

  const batch = { ...framed, before: '[{"data":', after: '}]' };
  expect(String(gunzipSync(await squeezeOnce(batch, 'gzip')))).toBe(`[{"data":${body}}]`);
  const other = { ...framed, body: Buffer.from('1') };
  expect(String(gunzipSync(await squeezeOnce(other, 'gzip')))).toBe('{"data":1}');
});

it.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['identity', 'identity'],
  ['gzip, deflate', 'gzip'],
  ['gzip, deflate, br, zstd', 'br'],
  ['br;q=0, gzip', 'gzip'],
  ['gzip;q=0', 'identity'],
] as const)('who accepts %s is sent %s', (accepted, sent) => {
  expect(encodingFor(accepted)).toBe(sent);
});
