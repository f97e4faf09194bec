import { z } from 'zod';
import { fieldsOf, innermost } from './zod-shape.ts';

/** A query string, as the values that the input asks for. What does not look like one stays text, and is refused as that. */
export function readQuery(schema: z.ZodType, query: Record<string, unknown>): Record<string, unknown> {
  const fields = fieldsOf(schema) ?? {};
  return Object.fromEntries(
    Object.entries(query).map(([name, given]) => {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
      return [name, field ? readValue(innermost(field), given) : given];
    }),
  );
}

function readValue(schema: z.ZodType, given: unknown): unknown {
  if (schema instanceof z.ZodArray) {
    const element = innermost(schema.element as z.ZodType);
    return [given].flat().map((each) => readValue(element, each));
  }
  if (typeof given !== 'string') return given;
  if (schema instanceof z.ZodNumber) return readNumber(given);
  if (schema instanceof z.ZodBoolean && (given === 'true' || given === 'false')) return given === 'true';
  return given;
}

function readNumber(text: string): number | string {
  return /^-?\d+(\.\d+)?(e-?\d+)?$/i.test(text) ? Number(text) : text;
}
