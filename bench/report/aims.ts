import { number, table, words } from './markdown.ts';

/** What was aimed at, what came out, and what stands in the way where it did not come out. */
export interface Aim {
  what: string;
  aim: string;
  /** Null: not measured yet. */
  figure: number | string | null;
  holds: boolean;
  why?: string;
}

export const atLeast = (what: string, figure: number | null, limit: number, why = ''): Aim => ({
  ...{ what, aim: `at least ${number(limit)}`, figure, why },
  holds: figure !== null && figure >= limit,
});

export const atMost = (
  what: string,
  figure: number | null,
  { limit, unit = '', why = '' }: { limit: number; unit?: string; why?: string },
): Aim => ({
  ...{ what, aim: `at most ${number(limit)}${unit && ` ${unit}`}`, figure, why },
  holds: figure !== null && figure <= limit,
});

/** All aims of the page; what misses is explained under them. */
export function tellAims(aims: readonly Aim[]): string {
  const rows = aims.map(({ what, aim, figure, holds }) => [
    ...[what, aim, figure ?? 'not measured'],
    holds ? 'holds' : figure === null ? '' : 'misses',
  ]);
  const missing = [
    ...new Set(aims.filter(({ holds, figure }) => !holds && figure !== null).map(({ why }) => why)),
  ];
  return [
    table(['what', 'aim', 'measured', ''], rows),
    ...missing.filter(Boolean).map((why) => words(why ?? '')),
  ].join('\n\n');
}
