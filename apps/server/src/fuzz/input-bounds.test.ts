import { procedures } from '@debrief/features/testing';
import { expect, it } from 'vitest';
import { z } from 'zod';
import type { JsonSchema } from './schema-arbitrary.ts';

/** What is told of one place of an input, or nothing. */
type Judge = (schema: JsonSchema, place: string) => string | undefined;

const inputs = Object.entries(procedures).flatMap(([path, { _def }]) => {
  const schema = _def.inputs.at(-1) as z.ZodType | undefined;
  if (!schema) return [];
  return [
    {
      path,
      type: _def.type,
      json: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema,
    },
  ];
});

it('every text, list and number of every input has an end [001-08]', () => {
  expect(judgeAll(judgeBounds)).toEqual([]);
});

it('what changes something takes no key that it does not know [001-08]', () => {
  const open = inputs
    .filter(({ type, json }) => type === 'mutation' && !isClosed(json))
    .map(({ path }) => path);

  expect(open).toEqual([]);
});

it('what is read page by page takes the direction that lists without an end send along [001-08]', () => {
  const closed = inputs
    .filter(({ type, json }) => type === 'query' && json.properties?.cursor && isClosed(json))
    .map(({ path }) => path);

  expect(closed).toEqual([]);
});

/** A text without a length is one of a pattern or a format that ends. */
const judgeBounds: Judge = (schema, place) => {
  if (schema.const !== undefined || schema.enum) return undefined;
  const { type, format, pattern, maxLength, maxItems, minimum, maximum } = schema;
  if (type === 'string' && maxLength === undefined && !format && !isShort(pattern))
    return `${place}: a text without an end`;
  if (type === 'array' && maxItems === undefined) return `${place}: a list without an end`;
  if (
    (type === 'number' || type === 'integer') &&
    (minimum === undefined || maximum === undefined || maximum === Number.MAX_SAFE_INTEGER)
  )
    return `${place}: a number without an end`;
  return undefined;
};

/** Every repetition says how often at most. */
const isShort = (pattern: string | undefined) =>
  pattern !== undefined && !/[*+](?![^[]*\])/.test(pattern.replaceAll('[+-]', ''));

function isClosed(schema: JsonSchema): boolean {
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return parts.every(isClosed);
  return schema.type !== 'object' || schema.additionalProperties !== undefined;
}

function judgeAll(judge: Judge): string[] {
  const found: string[] = [];
  const walk = (schema: JsonSchema, place: string): void => {
    const wrong = judge(schema, place);
    if (wrong) found.push(wrong);
    for (const [name, part] of partsOf(schema)) walk(part, `${place}.${name}`);
  };
  for (const { path, json } of inputs) walk(json, path);
  return found;
}

function partsOf({
  properties = {},
  items,
  additionalProperties,
  propertyNames,
  anyOf = [],
  oneOf = [],
}: JsonSchema): [string, JsonSchema][] {
  const named = Object.entries({ items, value: additionalProperties, key: propertyNames });
  const single = named.filter((entry): entry is [string, JsonSchema] => typeof entry[1] === 'object');
  const alternatives = [...anyOf, ...oneOf].map((part, index): [string, JsonSchema] => [`${index}`, part]);
  return [...Object.entries(properties), ...single, ...alternatives];
}
