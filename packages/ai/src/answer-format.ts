import type { JSONSchema7, LanguageModelV4CallOptions } from '@ai-sdk/provider';
import { z } from 'zod';
import { portableSchema } from './portable-schema.ts';

/** The shape that a model is asked to answer in. */
export type AnswerFormat = NonNullable<LanguageModelV4CallOptions['responseFormat']>;

const known = new WeakMap<z.ZodType, AnswerFormat>();

/** The format of a schema's answers; worked out once for each schema. */
export function answerFormat(schema: z.ZodType, taskName: string): AnswerFormat {
  const found = known.get(schema);
  if (found) return found;
  const jsonSchema = z.toJSONSchema(schema, { target: 'draft-7' }) as JSONSchema7;
  const format: AnswerFormat = {
    type: 'json',
    name: schemaName(taskName),
    schema: portableSchema(jsonSchema),
  };
  known.set(schema, format);
  return format;
}

// OpenAI takes letters, digits, _ and - only, 64 at the most.
function schemaName(taskName: string): string {
  return taskName.replaceAll(/[^a-zA-Z0-9_-]/g, '_').slice(0, 64);
}
