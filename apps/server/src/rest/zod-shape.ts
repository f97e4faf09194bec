import { z } from 'zod';

/** What stands inside of `optional`, `nullable`, `default` and the like. */
export function innermost(schema: z.ZodType): z.ZodType {
  if (isWrapper(schema)) return innermost(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodPipe) return innermost(schema.in as z.ZodType);
  return schema;
}

function isWrapper(schema: z.ZodType): schema is z.ZodOptional<z.ZodType> {
  return (
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodDefault ||
    schema instanceof z.ZodPrefault ||
    schema instanceof z.ZodCatch ||
    schema instanceof z.ZodReadonly
  );
}

/** The fields of an input that is an object; undefined for any other. */
export function fieldsOf(schema: z.ZodType): Record<string, z.ZodType> | undefined {
  const inside = innermost(schema);
  return inside instanceof z.ZodObject ? (inside.shape as Record<string, z.ZodType>) : undefined;
}

const plain = new Set(['string', 'number', 'boolean', 'enum', 'literal']);

/** Whether an input can be said in a query string: single values and lists of them, nothing nested. */
export function fitsIntoQuery(schema: z.ZodType): boolean {
  const fields = fieldsOf(schema);
  return fields !== undefined && Object.values(fields).every(isPlainOrList);
}

function isPlainOrList(field: z.ZodType): boolean {
  const inside = innermost(field);
  return isPlain(inside instanceof z.ZodArray ? innermost(inside.element as z.ZodType) : inside);
}

function isPlain(schema: z.ZodType): boolean {
  return plain.has(schema.def.type);
}
