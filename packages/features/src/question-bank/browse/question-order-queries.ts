import type { listQuestionsInput } from '@debrief/contracts';
import { sql } from '@debrief/db';
import type { z } from 'zod';
import { rankOfLikeness, rankOfWords, type SearchMode } from './search-queries.ts';

export type QuestionOrder = z.output<typeof listQuestionsInput>['order'];

type Fragment = ReturnType<typeof sql>;

interface SortKey {
  /** Never null. Ties are told apart by the id, in the same direction. */
  column: Fragment;
  isDescending: boolean;
  /** True: worked out for each question by how well it fits the words searched for. */
  isRanked?: boolean;
  /** What the column stands in beside `question`. */
  join: Fragment;
  /** A value of the column as the number that a cursor holds, and back, without loss. */
  toNumber(value: Fragment): Fragment;
  fromNumber(number: string): Fragment;
}

const none = sql``;
const toMicroseconds = (at: Fragment) => sql`(extract(epoch from ${at}) * 1000000)::bigint`;
const fromMicroseconds = (count: string) =>
  sql`timestamptz 'epoch' + ${count}::numeric::bigint * interval '1 microsecond'`;
const statistic = sql`left join question_statistic statistic on statistic.question_id = question.id`;
const ofNumbers = {
  toNumber: (value: Fragment) => value,
  fromNumber: (number: string) => sql`${number}::numeric`,
};
const created = {
  ...{ column: sql`question.created_at`, join: none },
  ...{ toNumber: toMicroseconds, fromNumber: fromMicroseconds },
};
const difficulty = { ...ofNumbers, column: sql`question.difficulty`, join: none };

/** Those of which too little is known stand last. */
export function sortKeys(
  order: QuestionOrder,
  { search, mode }: { search: string; mode: SearchMode },
): SortKey {
  switch (order) {
    case 'best':
      return search.trim() ? byRank(search, mode) : { ...created, isDescending: true };
    case 'newest':
      return { ...created, isDescending: true };
    case 'oldest':
      return { ...created, isDescending: false };
    case 'easiest':
      return { ...difficulty, isDescending: false };
    case 'hardest':
      return { ...difficulty, isDescending: true };
    case 'facility':
      return bySmallest(sql`coalesce(statistic.facility, 2)`);
    case 'discrimination':
      return bySmallest(sql`coalesce(statistic.discrimination_percent, 1000)`);
  }
}

function byRank(search: string, mode: SearchMode): SortKey {
  const column = mode === 'words' ? rankOfWords(search) : rankOfLikeness(search);
  const fromNumber = (number: string) => sql`${number}::float8`;
  return { ...ofNumbers, column, fromNumber, isDescending: true, isRanked: true, join: none };
}

function bySmallest(column: Fragment): SortKey {
  return { ...ofNumbers, column, isDescending: false, join: statistic };
}
