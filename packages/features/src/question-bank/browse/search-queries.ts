import { sql } from '@debrief/db';

/** words: as they were typed, the last one perhaps only begun. likeness: when no question has them, words that are nearly those. */
export type SearchMode = 'words' | 'likeness';

/** From this likeness on (0..1) a word is taken for another, mistyped. */
export const leastLikeness = 0.4;

/** NOTE: in text form a query ends with its last word unless that stands in brackets. */
function toQuery(search: string) {
  const whole = sql`websearch_to_tsquery('simple', ${search})::text`;
  const isWordOpen = /[\p{L}\p{N}]$/u.test(search);
  return isWordOpen
    ? sql`(${whole} || case when ${whole} like '%''' then ':*' else '' end)::tsquery`
    : sql`websearch_to_tsquery('simple', ${search})`;
}

export function isNamedOrSaid(search: string) {
  const words = search.trim();
  return sql<boolean>`(question.search @@ ${toQuery(words)} or question.external_id = ${words})`;
}

export function rankOfWords(search: string) {
  return sql`ts_rank(question.search, ${toQuery(search.trim())})::float8`;
}

/** Needs `pg_trgm.word_similarity_threshold` to be `leastLikeness`, or the index is not asked. */
export function isLike(search: string) {
  const words = typedWords(search);
  return words.length === 0
    ? sql<boolean>`false`
    : sql<boolean>`(${sql.join(
        words.map((word) => sql`${word} <% question.stem_text`),
        sql` and `,
      )})`;
}

export function rankOfLikeness(search: string) {
  const words = typedWords(search);
  return words.length === 0
    ? sql`0::float8`
    : sql`(${sql.join(
        words.map((word) => sql`word_similarity(${word}, question.stem_text)`),
        sql` + `,
      )})::float8`;
}

/** Two letters say too little to be mistyped. */
function typedWords(search: string): string[] {
  return (search.match(/[\p{L}\p{N}]{3,}/gu) ?? []).slice(0, 8);
}
