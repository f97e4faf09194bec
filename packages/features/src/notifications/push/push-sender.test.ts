import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { generateVAPIDKeys } from 'web-push';
import { aBrowser, readVapid, startPushDouble } from '../testing/push-double.ts';
import { createPushSender } from './push-sender.ts';

let push: Awaited<ReturnType<typeof startPushDouble>>;
const keys = generateVAPIDKeys();

beforeAll(async () => {
  push = await startPushDouble();
});
afterAll(() => push.close());
beforeEach(() => {
  push.received.length = 0;
  Object.assign(push.double, { status: 201, headers: {} });
});

const message = (endpoint = `${push.origin}/device`, browser = aBrowser(endpoint)) => ({
  ...{ keys, device: browser.device, subject: 'https://debrief.example', payload: '{"title":"Grüße"}' },
  ...{ topic: 'a'.repeat(32), ttlSeconds: 60 },
});

it('the browser alone can read it, and the push service can tell who sent it', async () => {
  const browser = aBrowser(`${push.origin}/device`);

  expect(await push.sender.send(message(browser.device.endpoint, browser))).toBe('sent');

  const [pushed] = push.received;
  expect(pushed?.body.includes('Gr')).toBe(false);
  expect(browser.read(pushed?.body ?? Buffer.alloc(0))).toBe('{"title":"Grüße"}');
  expect(() => aBrowser('https://x').read(pushed?.body ?? Buffer.alloc(0))).toThrow();
  expect(pushed?.headers).toMatchObject({
    ttl: '60',
    topic: 'a'.repeat(32),
    'content-encoding': 'aes128gcm',
  });
  const { publicKey, claims } = readVapid(pushed?.headers.authorization);
  expect(publicKey).toBe(keys.publicKey);
  expect(claims).toMatchObject({ aud: push.origin, sub: 'https://debrief.example' });
});

it.each([
  [404, 'gone'],
  [410, 'gone'],
  [429, 'later'],
  [500, 'later'],
  [503, 'later'],
  [400, 'refused'],
  [413, 'refused'],
  [403, 'refused'],
])('%d means %s', async (status, outcome) => {
  push.double.status = status;

  expect(await push.sender.send(message())).toBe(outcome);
});

it('it is not followed where a push service sends it', async () => {
  Object.assign(push.double, { status: 307, headers: { location: `${push.origin}/elsewhere` } });

  expect(await push.sender.send(message())).toBe('refused');
  expect(push.received.map(({ path }) => path)).toEqual(['/device']);
});

it('a service that nobody vouches for gets nothing', async () => {
  expect(await push.stranger.send(message())).toBe('later');
  expect(push.received).toEqual([]);
});

it('an address that is no push service gets nothing, also when it came into the database', async () => {
  expect(await createPushSender().send(message())).toBe('gone');
  expect(await push.sender.send(message('https://localhost:1/device'))).toBe('gone');
  expect(push.received).toEqual([]);
});

it('a service that is away may be there later', async () => {
  const gone = await startPushDouble();
  await gone.close();

  expect(await gone.sender.send(message(`${gone.origin}/device`))).toBe('later');
});
