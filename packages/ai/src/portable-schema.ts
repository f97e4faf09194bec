import type { JSONSchema7, JSONSchema7Definition } from '@ai-sdk/provider';

/**
 * The JSON schema in the words that every provider takes. OpenAI's strict mode refuses a request with lengths of
 * texts, defaults or properties that may be missing, so lengths are said in the description, where a model minds them
 * as well, and every property is asked for. What a model then does wrong, the task's own schema catches.
 */
export function portableSchema(schema: JSONSchema7): JSONSchema7 {
  const { $schema: _, default: __, minLength, maxLength, ...rest } = withoutIdleBounds(schema);
  const description = [rest.description, lengthNote(minLength, maxLength)].filter(Boolean).join(' ');
  return {
    ...rest,
    ...(description && { description }),
    ...(rest.properties && { properties: each(rest.properties), required: Object.keys(rest.properties) }),
    ...(rest.$defs && { $defs: each(rest.$defs) }),
    ...(rest.definitions && { definitions: each(rest.definitions) }),
    ...(rest.items && { items: Array.isArray(rest.items) ? rest.items.map(portable) : portable(rest.items) }),
    ...(rest.anyOf && { anyOf: rest.anyOf.map(portable) }),
    // Strict mode knows anyOf only; for a union of distinct shapes it is the same.
    ...(rest.oneOf && { oneOf: undefined, anyOf: rest.oneOf.map(portable) }),
    ...(rest.allOf && { allOf: rest.allOf.map(portable) }),
  };
}

function portable(schema: JSONSchema7Definition): JSONSchema7Definition {
  return typeof schema === 'boolean' ? schema : portableSchema(schema);
}

function each(schemas: Record<string, JSONSchema7Definition>): Record<string, JSONSchema7Definition> {
  return Object.fromEntries(Object.entries(schemas).map(([key, schema]) => [key, portable(schema)]));
}

// Zod bounds every integer by what a double can hold, and spells out formats as patterns.
function withoutIdleBounds(schema: JSONSchema7): JSONSchema7 {
  const { minimum, maximum, pattern, ...rest } = schema;
  return {
    ...rest,
    ...(minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && { minimum }),
    ...(maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && { maximum }),
    ...(pattern !== undefined && rest.format === undefined && { pattern }),
  };
}

function lengthNote(least: number | undefined, most: number | undefined): string {
  if (least !== undefined && least > 1) return `${least} to ${most ?? 'any number of'} characters.`;
  return most === undefined ? '' : `At most ${most} characters.`;
}
