import { cases } from '@debrief/features/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { type Doors, openWorldDoors } from '../fuzz/world-doors.builder.ts';
import { describeApi } from './document/describe-api.ts';
import type { OpenApi } from './document/open-api.ts';
import { listOperations, type Operation } from './operations.ts';

let house: Awaited<ReturnType<typeof openWorldDoors>>;
let doors: Doors;
let document: OpenApi;

beforeAll(async () => {
  [house, document] = await Promise.all([openWorldDoors(), describeApi()]);
  doors = await house.openDoors();
});
afterAll(async () => {
  await doors.close();
  await house.drop();
});

const queries = listOperations().filter(
  ({ procedure, path }) => procedure.type === 'query' && path.startsWith('/api/v1/'),
);

it('what reads answers in the shape that is written down [004-45]', async () => {
  const wrong: unknown[] = [];
  let answered = 0;
  for (const operation of queries) {
    const shape = shapeOf(operation);
    for (const { input, cells } of cases.filter(({ path }) => path === operation.procedure.name)) {
      for (const { who, expected } of cells.filter((cell) => cell.expected === 'ok')) {
        const answer = await doors.app.inject({
          ...ask(operation, input(house.world)),
          headers: { ...house.headersOf(who), 'content-type': 'application/json' },
        });
        const judged = answer.statusCode === 200 ? shape.safeParse(answer.json()) : null;
        if (judged?.success) answered += 1;
        else
          wrong.push([
            operation.path,
            who,
            expected,
            answer.statusCode,
            judged?.error?.issues.map((issue) => issue.path.join('.')) ?? answer.body,
          ]);
      }
    }
  }

  expect(wrong).toEqual([]);
  expect(answered).toBeGreaterThan(200);
}, 120_000);

function ask({ method, path }: Operation, input: unknown) {
  if (method !== 'GET') return { method, url: path, payload: JSON.stringify(input ?? {}) };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries((input ?? {}) as Record<string, unknown>))
    for (const each of [value].flat()) if (each !== null) parameters.append(name, String(each));
  return { method, url: `${path}?${parameters}` };
}

/** The documented answer, read as a program would that knows nothing but the document. */
function shapeOf({ method, path }: Operation): z.ZodType {
  const answer = document.paths[path]?.[method.toLowerCase()]?.responses['200'];
  const schema = answer?.content?.['application/json']?.schema;
  const text = JSON.stringify({ ...(schema as object), $defs: document.components.schemas });
  return z.fromJSONSchema(JSON.parse(text.replaceAll('#/components/schemas/', '#/$defs/')));
}
