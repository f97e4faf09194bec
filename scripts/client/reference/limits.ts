import { z } from 'zod';

type Schema = z.core.JSONSchema.JSONSchema;

/** What an input may hold beyond its type, by the path of each field: `at most 60 characters`. */
export function readLimits(schema: unknown): Map<string, string> {
  const limits = new Map<string, string>();
  if (!(schema instanceof z.ZodType)) return limits;
  walk(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', reused: 'inline' }), '', limits);
  return limits;
}

function walk(schema: Schema, path: string, limits: Map<string, string>): void {
  const said = [...new Set(facts(schema))].join(', ');
  if (said && path && !limits.has(path)) limits.set(path, said);
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    if (typeof field === 'object') walk(field, path ? `${path}.${name}` : name, limits);
  if (schema.items && typeof schema.items === 'object' && !Array.isArray(schema.items))
    walk(schema.items as Schema, `${path}[]`, limits);
  for (const variant of [...(schema.anyOf ?? []), ...(schema.oneOf ?? [])])
    if (typeof variant === 'object') walk(variant, path, limits);
}

/** The greatest safe number is everybody's limit, so it goes without saying. */
const everybodys = Number.MAX_SAFE_INTEGER;

function facts(schema: Schema): string[] {
  const { minLength, maxLength, minimum, maximum, minItems, maxItems, format } = schema;
  return [
    range(minLength, maxLength, 'characters'),
    range(minimum, maximum, ''),
    range(minItems, maxItems, 'of them'),
    format && format !== 'regex' ? format : '',
    schema.default === undefined ? '' : `else \`${JSON.stringify(schema.default)}\``,
    ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((each) =>
      typeof each === 'object' && !each.properties ? facts(each) : [],
    ),
  ].filter(Boolean);
}

function range(least: number | undefined, most: number | undefined, unit: string): string {
  const low = least === undefined || least === 0 || Math.abs(least) >= everybodys ? undefined : least;
  const high = most === undefined || Math.abs(most) >= everybodys ? undefined : most;
  if (low !== undefined && high !== undefined) return `${low} to ${high} ${unit}`.trim();
  if (high !== undefined) return `at most ${high} ${unit}`.trim();
  return low !== undefined ? `at least ${low} ${unit}`.trim() : '';
}
