import { types } from 'pg';

const int8Array = 1016;
const dateArray = 1182;
const textArray = 1009;

type TextArrayParser = (text: string) => (string | null)[];
// The type numbers of arrays are missing from pg's list of known ones.
const parseTextArray = types.getTypeParser(textArray as never, 'text') as TextArrayParser;

const parsers = new Map<number, (text: string) => unknown>([
  [types.builtins.INT8, Number],
  [int8Array, (text) => parseTextArray(text).map((item) => (item === null ? null : Number(item)))],
  // A day has no time zone; as a Date it would move to the day before in half of the world.
  [types.builtins.DATE, String],
  [dateArray, parseTextArray],
]);

/**
 * How values arrive: int8 as number (exact up to 2^53), numeric as string (exact), date as YYYY-MM-DD,
 * timestamptz as Date. Kept on the pool, not in pg's global table, so that no library is surprised.
 */
export const rowValues = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    const parse = format === 'binary' ? undefined : parsers.get(oid);
    return parse ?? types.getTypeParser(oid, format as 'text');
  },
};
