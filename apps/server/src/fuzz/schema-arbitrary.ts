import fc from 'fast-check';
import { hostileDates, hostileKeys, hostileNumbers, hostileTexts, hostileValue } from './hostile-values.ts';
import { type Json, plainObject } from './json.ts';

/** The part of JSON Schema that our inputs are written in. */
export interface JsonSchema {
  type?: string | readonly string[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Record<string, JsonSchema>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  enum?: readonly Json[];
  const?: Json;
}

/** Ids that exist, the likeliest for a field of this name first. */
export type IdsFor = (name: string) => readonly string[];

interface Place {
  name: string;
  ids: IdsFor;
}

/** Values of a schema, at its edges too; now and then a part of one is just outside of it, or something else entirely. */
export function arbitraryOf(schema: JsonSchema, place: Place): fc.Arbitrary<Json> {
  const inside = insideOf(schema, place);
  if (schema.properties) return inside;
  return fc.oneof({ arbitrary: inside, weight: 80 }, outsideOf(schema), hostileValue);
}

function insideOf(schema: JsonSchema, place: Place): fc.Arbitrary<Json> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const parts = schema.anyOf ?? schema.oneOf;
  if (parts) return fc.oneof(...parts.map((part) => arbitraryOf(part, place)));
  const [type] = [schema.type].flat();
  if (type === 'string') return textOf(schema, place);
  if (type === 'integer' || type === 'number') return numberOf(schema, type);
  if (type === 'boolean') return fc.boolean();
  if (type === 'null') return fc.constant(null);
  if (type === 'array') return listOf(schema, place);
  if (type === 'object') return schema.properties ? objectOf(schema, place) : recordOf(schema, place);
  return hostileValue;
}

function outsideOf(schema: JsonSchema): fc.Arbitrary<Json> {
  const { maxLength = 0, minLength = 0, minimum, maximum } = schema;
  const near: Json[] = [null, minLength > 0 ? '' : 'x'.repeat(Math.min(maxLength, 20_000) + 1)];
  if (minimum !== undefined) near.push(minimum - 1, minimum + 0.5, `${minimum}`);
  if (maximum !== undefined) near.push(maximum + 1, maximum - 0.5, maximum * 2);
  return fc.constantFrom(...near, ...hostileNumbers);
}

function textOf({ format, pattern, minLength = 0, maxLength = 500 }: JsonSchema, { name, ids }: Place) {
  if (format === 'uuid') return idOf(name, ids);
  if (format === 'date') return fc.oneof(fc.constantFrom(...hostileDates), anyDay);
  if (format === 'date-time')
    return fc.oneof(
      fc.constantFrom(...hostileDates),
      anyDay.map((day) => `${day}T23:59:60Z`),
    );
  if (pattern) return fc.oneof({ arbitrary: matching(pattern), weight: 4 }, hostileText);
  const longest = Math.min(maxLength, 3_000);
  const usual = fc.string({
    unit: 'grapheme',
    minLength,
    maxLength: Math.max(minLength, Math.min(longest, 40)),
  });
  const edges = [minLength, longest].flatMap((length) => ['x'.repeat(length), 'é'.repeat(length)]);
  return fc.oneof({ arbitrary: usual, weight: 4 }, fc.constantFrom(...edges), hostileText);
}

/** What a pattern looks ahead for is left out: it makes some of these texts wrong, which is welcome. */
function matching(pattern: string): fc.Arbitrary<string> {
  return fc.stringMatching(new RegExp(pattern.replaceAll(/\(\?[=!][^()]*\)/g, '')));
}

const hostileText = fc.constantFrom(...hostileTexts);

const anyDay = fc
  .integer({ min: 0, max: 60_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const anyId = fc.constantFrom('00000000-0000-7000-8000-000000000000', 'ffffffff-ffff-4fff-bfff-ffffffffffff');

/** Mostly an id that a field of this name may hold; else one of something else, or of nothing. */
function idOf(name: string, ids: IdsFor): fc.Arbitrary<string> {
  const likely = fc.nat().map((index) => {
    const known = ids(name);
    return known[index % known.length] ?? '';
  });
  return fc.oneof({ arbitrary: likely, weight: 12 }, anyId, fc.uuid());
}

function numberOf({ minimum = -1e6, maximum = 1e6 }: JsonSchema, type: string): fc.Arbitrary<number> {
  const edges = fc.constantFrom(
    minimum,
    maximum,
    ...hostileNumbers.filter((each) => each >= minimum && each <= maximum),
  );
  const between =
    type === 'integer'
      ? fc.maxSafeInteger().map((each) => minimum + (Math.abs(each) % (maximum - minimum + 1)))
      : fc.double({ min: minimum, max: maximum, noNaN: true });
  const small = fc.integer({ min: 0, max: 5 }).map((each) => Math.min(maximum, minimum + each));
  return fc.oneof({ arbitrary: small, weight: 3 }, { arbitrary: between, weight: 2 }, edges);
}

function listOf({ items = {}, minItems = 0, maxItems = 20 }: JsonSchema, place: Place): fc.Arbitrary<Json> {
  const item = arbitraryOf(items, place);
  const few = fc.array(item, { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, 4)) });
  const repeat = (length: number) => item.map((each): Json => Array.from({ length }, () => each));
  // Lists of lists of lists grow beyond every body that is read.
  const many = Math.min(maxItems, isSmall(items) ? 200 : 20);
  return fc.oneof({ arbitrary: few, weight: 20 }, repeat(2), repeat(many), repeat(many + 1));
}

function isSmall({ properties, items, anyOf, oneOf }: JsonSchema): boolean {
  return !(properties || items || anyOf || oneOf);
}

function objectOf({ properties = {}, required = [] }: JsonSchema, { ids }: Place): fc.Arbitrary<Json> {
  const fields = Object.entries(properties).map(
    ([name, schema]) => [name, arbitraryOf(schema, { name, ids })] as const,
  );
  return fc.record(Object.fromEntries(fields), { requiredKeys: [...required] }) as fc.Arbitrary<Json>;
}

function recordOf(schema: JsonSchema, place: Place): fc.Arbitrary<Json> {
  const value =
    typeof schema.additionalProperties === 'object'
      ? arbitraryOf(schema.additionalProperties, place)
      : hostileValue;
  const key = fc.oneof(
    { arbitrary: insideOf(schema.propertyNames ?? { type: 'string' }, place), weight: 4 },
    fc.constantFrom(...hostileKeys),
  );
  return fc.array(fc.tuple(key.map(String), value), { maxLength: 4 }).map(plainObject);
}
