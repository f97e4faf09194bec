import { expect, test } from 'vitest';
import { z } from 'zod';
import { portableSchema } from './portable-schema.ts';

const portable = (schema: z.ZodType) =>
  portableSchema(z.toJSONSchema(schema, { target: 'draft-7' }) as Parameters<typeof portableSchema>[0]);

test('lengths of texts are said in words, since strict mode refuses them as rules', () => {
  expect(portable(z.string().min(1).max(600).describe('One sentence.'))).toEqual({
    type: 'string',
    description: 'One sentence. At most 600 characters.',
  });
  expect(portable(z.string().min(20).max(60))).toEqual({
    type: 'string',
    description: '20 to 60 characters.',
  });
});

test('lengths of lists and bounds of numbers stay', () => {
  expect(portable(z.array(z.number().int().min(1)).min(1).max(3))).toEqual({
    type: 'array',
    minItems: 1,
    maxItems: 3,
    items: { type: 'integer', minimum: 1 },
  });
});

test('every property is asked for, at every depth', () => {
  const schema = portable(
    z.object({ a: z.string().optional(), b: z.array(z.object({ c: z.number().nullish() })) }),
  );

  expect(schema).toMatchObject({ required: ['a', 'b'], properties: { b: { items: { required: ['c'] } } } });
});

test('a union of shapes is written as the one kind that strict mode knows', () => {
  const shapes = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('a') }),
    z.object({ kind: z.literal('b') }),
  ]);
  const schema = JSON.parse(JSON.stringify(portable(shapes)));

  expect(schema.anyOf).toHaveLength(2);
  expect(schema).not.toHaveProperty('oneOf');
});
