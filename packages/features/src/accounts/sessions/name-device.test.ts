import { expect, it } from 'vitest';
import { nameDevice, readDevice } from './name-device.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)';

it.each([
  [`${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0`, 'Edge/Windows'],
  [`${windows} Gecko/20100101 Firefox/142.0`, 'Firefox/Windows'],
  [
    `${phone} AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1`,
    'Safari/iPhone',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 HeadlessChrome/140.0 Safari/537.36', 'Chrome/Linux'],
  ['Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36', 'Chrome/Android'],
  ['SomethingNew (Macintosh; Intel Mac OS X 15_0)', '/macOS'],
  ['node', null],
  ['<script>alert(1)</script>', null],
  ['', null],
  [undefined, null],
])('%s is kept as %s', (userAgent, kept) => {
  expect(nameDevice(userAgent)).toBe(kept);
});

it('what is kept is read as it was meant', () => {
  expect(readDevice('Firefox/Windows')).toEqual({ browser: 'Firefox', system: 'Windows' });
  expect(readDevice('/macOS')).toEqual({ browser: null, system: 'macOS' });
  expect(readDevice(null)).toEqual({ browser: null, system: null });
});
