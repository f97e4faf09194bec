import fc from 'fast-check';
import { hostileKeys, hostileValue } from './hostile-values.ts';
import { isObject, type Json, plainObject } from './json.ts';

type Twist = (value: Json, hostile: Json, place: number) => Json;

/** Ways in which a whole input is not quite what was asked for. */
const twists: readonly Twist[] = [
  (value, hostile, place) =>
    change(value, place, (entries, at) => entries.toSpliced(at, 1, [entries[at]?.[0] ?? '', hostile])),
  (value, _hostile, place) => change(value, place, (entries, at) => entries.toSpliced(at, 1)),
  (value, hostile, place) =>
    change(value, place, (entries) => [...entries, [hostileKeys[place % hostileKeys.length] ?? '', hostile]]),
  (value) => [value],
  (value) => JSON.stringify(value),
  (_value, hostile) => hostile,
];

type Entries = [string, Json][];

/** At one field, or in one object further down. */
function change(value: Json, place: number, how: (entries: Entries, at: number) => Entries): Json {
  if (Array.isArray(value))
    return value.map((each, index) => (index === place % value.length ? change(each, place, how) : each));
  if (!isObject(value)) return value;
  const entries = Object.entries(value);
  const at = place % Math.max(1, entries.length);
  const inner = entries[at]?.[1];
  if (place % 3 === 0 && inner !== undefined && typeof inner === 'object' && inner !== null)
    return plainObject(
      entries.toSpliced(at, 1, [entries[at]?.[0] ?? '', change(inner, Math.floor(place / 3), how)]),
    );
  return plainObject(how(entries, at));
}

/** Mostly the input as it was. */
export function twisted(input: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  const twist = fc
    .tuple(input, hostileValue, fc.nat(1_000), fc.constantFrom(...twists))
    .map(([value, hostile, place, apply]) => apply(value, hostile, place));
  return fc.oneof({ arbitrary: input, weight: 5 }, { arbitrary: twist, weight: 1 });
}
