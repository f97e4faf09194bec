import type { LookupAddress } from 'node:dns';
import { describe, expect, it, test } from 'vitest';
import { isPublicAddress, publicLookup, readPushEndpoint } from './push-endpoint.ts';

describe('the address of a push service', () => {
  test.each([
    'https://fcm.googleapis.com/fcm/send/abc',
    'https://updates.push.services.mozilla.com/wpush/v2/abc',
    'https://web.push.apple.com/abc',
    'https://wns2-by3p.notify.windows.com/w/?token=abc',
  ])('%s', (endpoint) => {
    expect(readPushEndpoint(endpoint)?.href).toBe(endpoint);
  });

  test.each([
    'http://fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com:8443/fcm/send/abc',
    'https://user:word@fcm.googleapis.com/fcm/send/abc',
    'https://fcm.googleapis.com@evil.example/',
    'https://fcm.googleapis.com.evil.example/',
    'https://evil.example/fcm.googleapis.com',
    'https://xfcm.googleapis.com/',
    'https://fcm.googleapis.com./fcm/send/abc',
    'https://evilpush.services.mozilla.com.evil.example/',
    'https://notify.windows.com/',
    'https://localhost/',
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://10.0.0.1/',
    'https://127.0.0.1.nip.io/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '//fcm.googleapis.com/',
    '',
  ])('is not %s', (endpoint) => {
    expect(readPushEndpoint(endpoint)).toBeNull();
  });
});

it.each([
  ...['0.0.0.0', '10.1.2.3', '100.64.0.1', '127.0.0.1', '169.254.169.254', '172.16.0.1', '172.31.255.255'],
  ...[
    '192.168.1.1',
    '198.18.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
  ],
  ...[
    '::ffff:127.0.0.1',
    '::ffff:8.8.8.8',
    '64:ff9b::7f00:1',
    '2001:db8::1',
    '2002:7f00:1::',
    'ff02::1',
    'no address',
  ],
])('%s is not an address of the internet', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

it.each(['8.8.8.8', '142.250.1.95', '172.32.0.1', '2a00:1450:4001:82f::200a'])('%s is one', (address) => {
  expect(isPublicAddress(address)).toBe(true);
});

describe('a name', () => {
  const look = (addresses: LookupAddress[], options: { all?: boolean } = {}) =>
    new Promise((resolve) => {
      publicLookup((_name, answer) => answer(null, addresses))(
        'fcm.googleapis.com',
        options,
        (error, address) => resolve(error ? error.message : address),
      );
    });
  const open = { address: '8.8.8.8', family: 4 };
  const inner = { address: '10.0.0.5', family: 4 };

  test('that leads inside is not followed, also when it leads outside as well', async () => {
    expect(await look([inner])).toBe('the name leads to an address that is not public');
    expect(await look([open, inner], { all: true })).toBe('the name leads to an address that is not public');
  });

  test('that leads outside is followed to what was checked', async () => {
    expect(await look([open])).toBe('8.8.8.8');
    expect(await look([open], { all: true })).toEqual([open]);
    expect(await look([])).toBe('the name has no address');
  });
});
