import type { QuestionFacets, QuestionFilter } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { currentVersion } from './list-questions-queries.ts';
import { questionConditions } from './question-filter-queries.ts';
import type { SearchMode } from './search-queries.ts';

const mostTags = 60;

/** The values of a filter are counted as if it alone were not set, so that another one of them can be chosen too. */
export async function countFacetValues(
  db: DbOrTrx,
  actor: Actor,
  { filter, mode }: { filter: QuestionFilter; mode: SearchMode },
): Promise<QuestionFacets> {
  const { base, hasTag, isOfKind, hasStatus } = questionConditions(actor, filter, mode);
  const { rows } = await sql<QuestionFacets>`
    with matching as materialized (
      select question.tags, version.kind, question.status,
        ${hasTag} as has_tag, ${isOfKind} as is_of_kind, ${hasStatus} as has_status
      from question ${currentVersion} where ${base}),
    tags as (
      select tag as value, count(*)::int as count from matching, unnest(tags) tag where is_of_kind and has_status
      group by tag order by count desc, tag limit ${mostTags}),
    kinds as (select kind as value, count(*)::int as count from matching where has_tag and has_status group by kind),
    statuses as (select status as value, count(*)::int as count from matching where has_tag and is_of_kind group by status)
    select (select count(*)::int from matching where has_tag and is_of_kind and has_status) as total,
      coalesce((select json_agg(tags) from tags), '[]') as tags,
      coalesce((select json_agg(kinds order by count desc, value) from kinds), '[]') as kinds,
      coalesce((select json_agg(statuses order by count desc, value) from statuses), '[]') as statuses`.execute(
    db,
  );
  return rows[0] ?? { total: 0, tags: [], kinds: [], statuses: [] };
}
