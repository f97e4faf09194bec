import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createFront } from './front.ts';

const front = createFront({
  target: () => 1,
  control: async (_request, response) => void response.end('{}'),
});

beforeAll(async () => {
  front.listen(0, '127.0.0.1');
  await once(front, 'listening');
});
afterAll(() => void front.close());

const host = () => `127.0.0.1:${(front.address() as AddressInfo).port}`;

async function reset(headers: Record<string, string>): Promise<number | undefined> {
  const asking = request(`http://${host()}/qa/reset`, { method: 'POST', agent: false, headers });
  const [answer] = await once(asking.end('{}'), 'response');
  answer.resume();
  return answer.statusCode;
}

it('programs and its own pages steer the world [004-45]', async () => {
  expect(await reset({})).toBe(200);
  expect(await reset({ origin: `http://${host()}`, 'sec-fetch-site': 'same-origin' })).toBe(200);
});

it('pages of others do not, under whatever name they reach it [004-45]', async () => {
  expect(await reset({ origin: 'https://elsewhere.example' })).toBe(403);
  expect(await reset({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await reset({ host: 'elsewhere.example', origin: 'http://elsewhere.example' })).toBe(403);
});
