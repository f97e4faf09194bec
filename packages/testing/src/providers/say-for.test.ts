import { expect, test } from 'vitest';
import { sayFor } from './say-for.ts';
import type { JsonObject } from './wires/wire.ts';

const UUID = '01935f3a-aaaa-7bbb-8ccc-0123456789ab';

test('fills objects, lists, choices and numbers within their bounds', () => {
  const schema: JsonObject = {
    type: 'object',
    properties: {
      level: { enum: ['low', 'high'] },
      kind: { const: 'a' },
      points: { type: 'integer', minimum: 5, maximum: 9 },
      ratio: { type: 'number', maximum: 0.5 },
      note: { type: ['string', 'null'] },
      tags: { type: 'array', minItems: 3, items: { type: 'string', maxLength: 12 } },
      either: { anyOf: [{ type: 'null' }, { type: 'boolean' }] },
    },
  };

  const said = sayFor(schema) as Record<string, unknown>;

  expect(said).toMatchObject({
    level: 'low',
    kind: 'a',
    points: 5,
    ratio: 0.5,
    note: expect.any(String),
    either: true,
  });
  expect(said.tags).toHaveLength(3);
  for (const tag of said.tags as string[]) expect(tag.length).toBeLessThanOrEqual(12);
});

test('minds lengths that are only said in words', () => {
  const said = sayFor({ type: 'string', description: 'A name. 20 to 24 characters.' }) as string;

  expect(said.length).toBeGreaterThanOrEqual(20);
  expect(said.length).toBeLessThanOrEqual(24);
});

test('takes ids from the question', () => {
  const schema: JsonObject = { type: 'array', items: { type: 'string', format: 'uuid' } };

  expect(sayFor(schema, { prompt: `Question ${UUID}: what is 2 + 2?` })).toEqual([UUID, UUID]);
});

test('follows references', () => {
  const schema: JsonObject = {
    $ref: '#/$defs/point',
    $defs: { point: { type: 'object', properties: { x: { type: 'number' } } } },
  };

  expect(sayFor(schema)).toEqual({ x: 1 });
});

test('is about as long as it is told to be', () => {
  const schema: JsonObject = {
    type: 'object',
    properties: { a: { type: 'string' }, b: { type: 'array', items: { type: 'string' } } },
  };

  const length = JSON.stringify(sayFor(schema, { chars: 4_000 })).length;

  expect(length).toBeGreaterThan(3_900);
  expect(length).toBeLessThan(4_100);
});
