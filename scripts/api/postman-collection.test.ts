import { beforeAll, expect, it } from 'vitest';
import { describeApi } from '../../apps/server/src/rest/document/describe-api.ts';
import type { DocumentedOperation } from '../../apps/server/src/rest/document/open-api.ts';
import { toPostman } from './postman-collection.ts';
import { type ReadCollection, type ReadItem, readByPostman } from './read-by-postman.ts';

let collection: ReadCollection;
let items: ReadItem[];
let written: ReturnType<typeof toPostman>;
let operations: (DocumentedOperation & { method: string; path: string })[];

beforeAll(async () => {
  const document = await describeApi();
  written = toPostman(document);
  ({ collection, items } = readByPostman(written));
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, each]) => ({ ...each, method: method.toUpperCase(), path })),
  );
});

const addressOf = ({ request }: ReadItem) =>
  `${request.method} ${request.url.getPath({ unresolved: true }).replace(/:(\w+)/g, '{$1}')}`;

it('Postman finds every operation, once', () => {
  expect(items.map(addressOf).sort()).toEqual(
    operations.map(({ method, path }) => `${method} ${path}`).sort(),
  );
});

it('nothing that is said of a request is lost when Postman reads it and writes it again', () => {
  const again = readByPostman(readByPostman(collection.toJSON()).collection.toJSON()).collection.toJSON();

  expect(saidIn(again)).toMatchObject(saidIn(written));
});

it('with the variables filled in, requests go to the installation with what they need', () => {
  for (const item of items) {
    const request = JSON.stringify(item.toObjectResolved(null, []).request);
    expect(request, item.name).toContain('http://localhost:3000');
    expect(request, item.name).not.toMatch(/\{\{\w+\}\}/);
  }
});

it('bodies are JSON as the operation takes it, and are said to be; files are files', () => {
  const byAddress = new Map(operations.map((each) => [`${each.method} ${each.path}`, each]));
  for (const item of items) {
    const content = Object.keys(byAddress.get(addressOf(item))?.requestBody?.content ?? {});
    const { body, headers } = item.request;
    expect([item.name, headers.get('content-type') ?? null]).toEqual([item.name, content[0] ?? null]);
    if (content[0] === 'application/json')
      expect(() => JSON.parse(String(body?.raw)), item.name).not.toThrow();
    else expect([item.name, body?.mode]).toEqual([item.name, content[0] ? 'file' : undefined]);
  }
});

it('what a key opens is asked with the key, what only a session opens with its token, the rest with nothing', () => {
  const byAddress = new Map(operations.map((each) => [`${each.method} ${each.path}`, each]));
  for (const item of items) {
    const { security = [] } = byAddress.get(addressOf(item)) ?? {};
    const opens = security.some((each) => each.apiKey)
      ? 'apikey'
      : security.some((each) => each.bearer)
        ? 'bearer'
        : 'noauth';
    expect([addressOf(item), item.getAuth()?.type]).toEqual([addressOf(item), opens]);
  }
});

/** All that makes a request, wherever it stands. */
function saidIn(collection: object): object[] {
  const found: object[] = [];
  JSON.stringify(collection, (name, value) => {
    if (name === 'request')
      found.push({
        ...{ method: value.method, path: value.url.path, query: value.url.query, body: value.body?.raw },
        ...{ headers: value.header ?? [], auth: value.auth },
      });
    return value;
  });
  return found;
}
