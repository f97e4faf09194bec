import { plausibleText } from './plausible-text.ts';
import { type JsonObject, listAt, objectAt } from './wires/wire.ts';

/** How `sayFor` fills a schema. */
export interface Filling {
  /** The request's own text: ids are taken from it where the schema wants an id. */
  prompt?: string;
  /** About how long the answer's JSON should be, in characters; left out, a sentence for each text. */
  chars?: number;
}

interface Context {
  root: JsonObject;
  ids: string[];
  textChars: number;
  texts: number;
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const SENTENCE_CHARS = 90;

/** A plausible value of a JSON schema, the same for the same schema and prompt. Reads what zod 4 writes. */
export function sayFor(schema: JsonObject, { prompt = '', chars }: Filling = {}): unknown {
  const ids = [...new Set(prompt.match(UUID) ?? [])];
  const first: Context = { root: schema, ids, textChars: SENTENCE_CHARS, texts: 0 };
  const value = fill(schema, first);
  if (chars === undefined || first.texts === 0) return value;
  const bones = JSON.stringify(value).length - first.texts * SENTENCE_CHARS;
  const textChars = Math.max(8, Math.round((chars - bones) / first.texts));
  return fill(schema, { root: schema, ids, textChars, texts: 0 });
}

function fill(schema: JsonObject, context: Context): unknown {
  if (typeof schema.$ref === 'string') return fill(resolve(schema.$ref, context.root), context);
  if ('const' in schema) return schema.const;
  const [choice] = listAt(schema, 'enum');
  if (choice !== undefined) return choice;
  const branches = [...listAt(schema, 'anyOf'), ...listAt(schema, 'oneOf')] as JsonObject[];
  const branch = branches.find((candidate) => candidate.type !== 'null') ?? branches[0];
  if (branch) return fill(branch, context);
  return ofType(typeOf(schema), schema, context);
}

function ofType(type: string, schema: JsonObject, context: Context): unknown {
  if (type === 'object') return objectOf(schema, context);
  if (type === 'array') return arrayOf(schema, context);
  if (type === 'string')
    return plausibleText(schema, { index: context.texts++, chars: context.textChars, ids: context.ids });
  if (type === 'integer' || type === 'number') return numberOf(schema, type);
  return type === 'boolean' ? true : null;
}

function objectOf(schema: JsonObject, context: Context): JsonObject {
  const parts = [...listAt(schema, 'allOf'), schema].map((part) => objectAt(part, 'properties') ?? {});
  const properties: JsonObject = Object.assign({}, ...parts);
  return Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [key, fill(part as JsonObject, context)]),
  );
}

function arrayOf(schema: JsonObject, context: Context): unknown[] {
  const fixed = listAt(schema, 'prefixItems') as JsonObject[];
  if (fixed.length > 0) return fixed.map((part) => fill(part, context));
  const items = objectAt(schema, 'items');
  if (!items) return [];
  const length = clamp(2, { least: schema.minItems, most: schema.maxItems });
  return Array.from({ length }, () => fill(items, context));
}

function numberOf(schema: JsonObject, type: string): number {
  const least =
    typeof schema.exclusiveMinimum === 'number'
      ? schema.exclusiveMinimum + (type === 'integer' ? 1 : 0.01)
      : schema.minimum;
  const most =
    typeof schema.exclusiveMaximum === 'number'
      ? schema.exclusiveMaximum - (type === 'integer' ? 1 : 0.01)
      : schema.maximum;
  return clamp(1, { least, most });
}

function clamp(value: number, { least, most }: { least: unknown; most: unknown }): number {
  return Math.min(
    Math.max(value, typeof least === 'number' ? least : value),
    typeof most === 'number' ? most : Number.MAX_SAFE_INTEGER,
  );
}

function typeOf(schema: JsonObject): string {
  const types = Array.isArray(schema.type) ? (schema.type as string[]) : [schema.type as string | undefined];
  return types.find((type) => type !== 'null') ?? ('properties' in schema ? 'object' : 'null');
}

function resolve(ref: string, root: JsonObject): JsonObject {
  const path = ref.replace(/^#\/?/, '').split('/').filter(Boolean);
  return (path.length === 0 ? root : objectAt(root, ...path)) ?? {};
}
