import { type Db, type DbOrTrx, sql } from '@debrief/db';
import { leastLikeness, type SearchMode } from './search-queries.ts';

interface Search {
  search: string | null | undefined;
  /** As a page before was searched. */
  mode: SearchMode | undefined;
}

interface Question<Answer> {
  ask(db: DbOrTrx, mode: SearchMode): Promise<Answer>;
  isEmpty(answer: Answer): boolean;
}

/** Asks for the words as they stand; where no question has them, for words that are nearly those. */
export async function inSearchMode<Answer>(
  db: Db,
  { search, mode }: Search,
  { ask, isEmpty }: Question<Answer>,
): Promise<{ found: Answer; mode: SearchMode }> {
  if (mode !== 'likeness') {
    const found = await ask(db, 'words');
    if (mode === 'words' || !mayBeMistyped(search) || !isEmpty(found)) return { found, mode: 'words' };
  }
  const found = await db.transaction().execute(async (trx) => {
    await sql`select set_config('pg_trgm.word_similarity_threshold', ${String(leastLikeness)}, true)`.execute(
      trx,
    );
    return await ask(trx, 'likeness');
  });
  return { found, mode: 'likeness' };
}

/** Who writes quotation marks or leaves words out says exactly what they want. */
function mayBeMistyped(search: string | null | undefined): boolean {
  return !!search?.trim() && !/"|(?:^|\s)-\S/.test(search);
}
