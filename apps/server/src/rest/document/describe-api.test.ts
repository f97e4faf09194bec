import { apiScopes, errorCodes, webhookEventScopes } from '@debrief/contracts';
import { beforeAll, expect, it } from 'vitest';
import { listOperations, listProcedures } from '../operations.ts';
import { describeApi } from './describe-api.ts';
import type { DocumentedOperation, OpenApi } from './open-api.ts';
import { namesIn } from './tidy-schemas.ts';

let document: OpenApi;
let all: [string, DocumentedOperation][];

beforeAll(async () => {
  document = await describeApi();
  all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]): [string, DocumentedOperation] => [
      `${method} ${path}`,
      each,
    ]),
  );
});

it('every address that is answered is described, and by a name of its own [001-08, 001-25, 004-45]', () => {
  const answered = listOperations().map(({ method, path }) => `${method.toLowerCase()} ${path}`);

  expect(answered.filter((each) => !all.some(([place]) => place === each))).toEqual([]);
  const names = all.map(([, { operationId }]) => operationId);
  expect(names.length).toBe(new Set(names).size);
});

it('every procedure says what it does in a sentence, and what it answers', () => {
  const silent = listProcedures().filter(({ meta }) => !meta.title?.endsWith('.'));
  const untold = listProcedures().filter(({ type, output }) => type !== 'subscription' && output === null);

  expect(silent.map(({ name }) => name)).toEqual([]);
  expect(untold.map(({ name }) => name)).toEqual([]);
});

it('every operation has a room, a way in, an answer, and failures in the closed list of codes [001-08]', () => {
  const tags = new Set(document.tags?.map(({ name }) => name));
  for (const [place, { tags: own = [], security, responses, summary }] of all) {
    expect([place, own.length, tags.has(own[0] ?? '')]).toEqual([place, 1, true]);
    expect(security?.length, place).toBeGreaterThan(0);
    expect(
      Object.keys(responses).some((status) => status.startsWith('2')),
      place,
    ).toBe(true);
    expect(summary, place).toMatch(/\.$/);
  }
  const problem = document.components.schemas?.Problem as { properties: { code: { enum: string[] } } };
  expect(problem.properties.code.enum).toEqual([...errorCodes]);
});

it('the scope that a key needs is one that a key can have; what is for sessions alone asks for none', () => {
  const scopes: readonly string[] = apiScopes;
  for (const [place, { security = [] }] of all) {
    const asked = security.flatMap((each) => each.apiKey ?? []);
    expect(
      asked.filter((scope) => !scopes.includes(scope)),
      place,
    ).toEqual([]);
  }
  const keys = document.paths['/api/v1/api-keys/create']?.post?.security;
  expect(keys).toEqual([{ bearer: [] }, { session: [] }]);
  expect(document.paths['/api/v1/quizzes/list']?.get?.security?.[0]).toEqual({ apiKey: ['quizzes:read'] });
  for (const call of ['create', 'update'])
    expect(document.paths[`/api/v1/webhooks/${call}`]?.post?.security?.[0]).toEqual({
      apiKey: ['webhooks:write', ...new Set(Object.values(webhookEventScopes))],
    });
});

it('every failure is a problem, at the addresses of files and of signing in too [004-45]', () => {
  for (const [place, { responses }] of all) {
    const failed = Object.entries(responses).filter(([status]) => /^(default|[45])/.test(status));
    for (const [, response] of failed) {
      const text = JSON.stringify(response);
      expect(text, place).toMatch(/"#\/components\/responses\/Problem\d+"|"application\/problem\+json"/);
    }
    if (!place.includes('/api/auth/get-session')) expect(failed.length, place).toBeGreaterThan(0);
  }
});

it('whatever is pointed at is there, and nothing is there for nobody', () => {
  const schemas = Object.keys(document.components.schemas ?? {});
  const pointed = new Set(namesIn(document));

  expect([...pointed].filter((name) => !schemas.includes(name))).toEqual([]);
  expect(schemas.filter((name) => !pointed.has(name))).toEqual([]);
});

it('nothing is answered with nothing said: 204 where nothing is answered, events where a stream is', () => {
  const responses = (path: string, method: string) => document.paths[path]?.[method]?.responses ?? {};

  expect(Object.keys(responses('/api/v1/study-plan/set-goal', 'post'))[0]).toBe('204');
  const stream = responses('/api/v1/insights/watch', 'get')['200'];
  expect(stream?.content).toEqual({
    'text/event-stream': { schema: { $ref: '#/components/schemas/InsightEvent' } },
  });
});

it('what is sent to webhooks has names, and asks for no way in of ours', () => {
  const sent = Object.values(document.webhooks ?? {}) as { post: DocumentedOperation }[];

  const names = [...sent.map(({ post }) => post.operationId), ...all.map(([, each]) => each.operationId)];
  expect(names.filter((name) => !name)).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  expect(sent.map(({ post }) => post.security)).toEqual(sent.map(() => []));
});

it('the same text comes out twice', async () => {
  expect(JSON.stringify(await describeApi())).toBe(JSON.stringify(document));
});
