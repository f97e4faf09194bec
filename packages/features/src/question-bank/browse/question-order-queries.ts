import type { listQuestionsInput } from '@debrief/contracts';
import { sql } from '@debrief/db';
import type { z } from 'zod';
import { rankOfLikeness, rankOfWords, type SearchMode } from './search-queries.ts';

export type QuestionOrder = z.output<typeof listQuestionsInput>['order'];

interface SortKey {
  /** Never null. Ties are told apart by the id, in the same direction. */
  column: ReturnType<typeof sql>;
  type: ReturnType<typeof sql>;
  isDescending: boolean;
  /** What the column stands in beside `question`. */
  join: ReturnType<typeof sql>;
}

const none = sql``;
const statistic = sql`left join question_statistic statistic on statistic.question_id = question.id`;
const created = { column: sql`question.created_at`, type: sql`timestamptz`, join: none };
const difficulty = { column: sql`question.difficulty`, type: sql`numeric`, join: none };

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
  return { column, type: sql`float8`, isDescending: true, join: none };
}

function bySmallest(column: ReturnType<typeof sql>): SortKey {
  return { column, type: sql`numeric`, isDescending: false, join: statistic };
}
