import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ProviderDouble, startProviderDouble } from './provider-double.ts';
import { fails, says } from './script.ts';

let double: ProviderDouble;
beforeAll(async () => {
  double = await startProviderDouble({ hasControls: true });
});
beforeEach(() => double.reset());
afterAll(() => double.close());

const SCHEMA = { type: 'object', properties: { word: { type: 'string' } } };
const REQUESTS = {
  responses: [
    () => `${double.openaiUrl}/responses`,
    {
      model: 'm',
      input: [{ role: 'user', content: 'Hi' }],
      text: { format: { type: 'json_schema', schema: SCHEMA } },
    },
  ],
  chat: [
    () => `${double.openaiUrl}/chat/completions`,
    {
      model: 'm',
      messages: [{ role: 'user', content: 'Hi' }],
      response_format: { type: 'json_schema', json_schema: { schema: SCHEMA } },
    },
  ],
  gemini: [
    () => `${double.googleUrl}/models/m:generateContent`,
    { contents: [{ parts: [{ text: 'Hi' }] }], generationConfig: { responseJsonSchema: SCHEMA } },
  ],
} as const;

const post = (url: string, body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });

test.each(['responses', 'chat', 'gemini'] as const)(
  '%s answers whole, with an object of the asked shape',
  async (api) => {
    const [url, body] = REQUESTS[api];

    const answer = await (await post(url(), body)).text();

    expect(answer).toMatch(/"(text|content)":"\{\\"word\\":\\".+?\\"\}"/);
    expect(double.requests[0]).toMatchObject({ model: 'm', prompt: 'Hi', schema: SCHEMA, isAborted: false });
  },
);

test('scripts are used up one by one, then the standing one holds', async () => {
  const [url, body] = REQUESTS.chat;
  double.next(fails(429, 7), fails(500));
  double.alwaysSay((request) => ({ heard: request.prompt }));

  const answers = [await post(url(), body), await post(url(), body), await post(url(), body)];

  expect(answers.map((answer) => answer.status)).toEqual([429, 500, 200]);
  expect(answers[0]?.headers.get('retry-after')).toBe('7');
  expect(await answers[2]?.text()).toContain(String.raw`{\"heard\":\"Hi\"}`);
});

test('keeps its pace: a delta each so many milliseconds, and none lost', async () => {
  const [url, body] = REQUESTS.chat;
  double.next(says('x'.repeat(200), { chunkChars: 10, paceMs: 10 }));

  const response = await post(url(), { ...body, stream: true });
  const startedAt = performance.now();
  const text = await response.text();

  expect(text.match(/x{10}/g)).toHaveLength(20);
  expect(performance.now() - startedAt).toBeGreaterThan(19 * 10 - 15);
  expect(double.requests[0]?.firstDeltaAt).toBeGreaterThan(double.requests[0]?.receivedAt ?? Infinity);
});

test('notes a caller who goes away, and bills only what it told', async () => {
  const [url, body] = REQUESTS.responses;
  double.next(says('x'.repeat(1_000), { paceMs: 5 }));
  const stop = new AbortController();

  const response = await fetch(url(), {
    method: 'POST',
    body: JSON.stringify({ ...body, stream: true }),
    signal: stop.signal,
  });
  await response.body?.getReader().read();
  stop.abort();
  await double.quiet();

  expect(double.requests[0]).toMatchObject({ isAborted: true, billed: null });
  expect(double.billed()).toEqual({ input: 0, cachedInput: 0, output: 0, reasoning: 0 });
});

test('can be steered from another process', async () => {
  const origin = new URL(double.openaiUrl).origin;
  const [url, body] = REQUESTS.chat;
  await post(`${origin}/double/always`, says('steered'));

  expect(await (await post(url(), body)).text()).toContain('steered');
  expect(await (await fetch(`${origin}/double/requests`)).json()).toMatchObject([
    { api: 'openai-chat', said: 'steered' },
  ]);

  await post(`${origin}/double/reset`, {});
  expect(double.requests).toHaveLength(0);
});

test('a path that no provider has is not found', async () => {
  expect((await post(`${double.openaiUrl}/nothing`, {})).status).toBe(404);
});
