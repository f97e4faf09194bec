import fc from 'fast-check';
import { isObject, type Json } from './json.ts';
import { arbitraryOf, type IdsFor, type JsonSchema } from './schema-arbitrary.ts';
import { twisted } from './twist.ts';

interface Known {
  /** Inputs that work, for somebody. */
  examples: readonly Json[];
  ids: IdsFor;
}

/** Inputs of a procedure: made from its schema alone, or examples with a few fields made anew. */
export function fuzzInputs(schema: JsonSchema, { examples, ids }: Known): fc.Arbitrary<Json> {
  const made = arbitraryOf(schema, { name: '', ids });
  const objects = examples.filter(isObject);
  if (objects.length === 0) return twisted(made);
  const alternatives = [schema, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const fields = Object.entries(Object.assign({}, ...alternatives.map(({ properties }) => properties)));
  const anew = fields.map(([name, field]) =>
    fc.tuple(fc.constant(name), arbitraryOf(field as JsonSchema, { name, ids })),
  );
  const example = fc.constantFrom(...objects);
  const changed = fc
    .tuple(example, anew.length > 0 ? fc.array(fc.oneof(...anew), { maxLength: 2 }) : fc.constant([]))
    .map(([base, changes]): Json => ({ ...base, ...Object.fromEntries(changes) }));
  return fc.oneof(twisted(made), { arbitrary: twisted(changed), weight: 3 });
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Ids of a world by the names of the fields that they stand in, and all of them for any other name. */
export function idsByName(values: readonly unknown[]): IdsFor {
  const byName = new Map<string, string[]>();
  const note = (name: string, value: unknown): void => {
    if (typeof value === 'string' && uuid.test(value)) {
      for (const key of [name, '']) byName.set(key, [...(byName.get(key) ?? []), value]);
    } else if (typeof value === 'object' && value !== null)
      for (const [key, each] of Object.entries(value)) note(Array.isArray(value) ? name : key, each);
  };
  for (const value of values) note('', value);
  const all = byName.get('') ?? [];
  return (name) => [
    ...Array(3)
      .fill(byName.get(name) ?? [])
      .flat(),
    ...all,
  ];
}
