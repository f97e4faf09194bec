import { Output, type OutputInterface } from 'ai';
import type { z } from 'zod';
import { portableSchema } from './portable-schema.ts';

/** An output that is asked for with a schema and handed on as it comes. */
export type RawJson = OutputInterface<string, string, never>;

const known = new WeakMap<z.ZodType, RawJson>();

/**
 * Hands the schema to the model but leaves its text alone: parsing the growing text at every delta, as the library's
 * own object output does, costs more than everything else together. The answer is judged once, by `readAnswer`.
 */
export function rawJson(schema: z.ZodType, taskName: string): RawJson {
  const found = known.get(schema);
  if (found) return found;
  const output: RawJson = {
    name: 'raw-json',
    responseFormat: askedFormat(schema, taskName),
    parseCompleteOutput: async ({ text }) => text,
    parsePartialOutput: async ({ text }) => ({ partial: text }),
    createElementStreamTransform: () => undefined,
  };
  known.set(schema, output);
  return output;
}

async function askedFormat(schema: z.ZodType, taskName: string) {
  const format = await Output.object({ schema, name: schemaName(taskName) }).responseFormat;
  return format?.type === 'json' && format.schema
    ? { ...format, schema: portableSchema(format.schema) }
    : format;
}

// OpenAI takes letters, digits, _ and - only, 64 at the most.
function schemaName(taskName: string): string {
  return taskName.replaceAll(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64);
}
