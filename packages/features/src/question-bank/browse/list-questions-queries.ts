import type { QuestionFilter, QuestionRow } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { editableBy } from '../visible-content-queries.ts';
import type { PageCursor } from './page-cursor.ts';
import { type QuestionConditions, questionConditions } from './question-filter-queries.ts';
import { type QuestionOrder, sortKeys } from './question-order-queries.ts';
import type { SearchMode } from './search-queries.ts';

export interface QuestionPageQuery {
  filter: QuestionFilter;
  mode: SearchMode;
  order: QuestionOrder;
  after: PageCursor | null;
  limit: number;
}

type StoredRow = Omit<QuestionRow, 'updatedAt'> & { updatedAt: Date };
export type KeyedRow = QuestionRow & { sortKey: string };

/** First which, then what is said of them: so that only the page's questions are read whole. */
export async function listQuestionRows(
  db: DbOrTrx,
  actor: Actor,
  { filter, mode, order, after, limit }: QuestionPageQuery,
): Promise<KeyedRow[]> {
  const conditions = questionConditions(actor, filter, mode);
  const key = sortKeys(order, { search: filter.search ?? '', mode });
  const direction = key.isDescending ? sql`desc` : sql`asc`;
  const isAfter = after
    ? sql`(${key.column}, question.id) ${key.isDescending ? sql`<` : sql`>`} (${key.fromNumber(after.key)}, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<StoredRow & { sortKey: string }>`
    with page as materialized (
      select question.id, ${key.column} as key
      from ${key.isRanked ? newestOf(filter, conditions) : matching(filter, conditions)} ${key.join}
      where ${isAfter}
      order by ${key.column} ${direction}, question.id ${direction} limit ${limit})
    select ${questionRowColumns(actor)}, ${key.toNumber(sql`page.key`)}::text as "sortKey"
    from page join question on question.id = page.id ${questionRowJoins}
    order by page.key ${direction}, page.id ${direction}`.execute(db);
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
}

function matching({ kinds }: QuestionFilter, { base, hasTag, isOfKind, hasStatus }: QuestionConditions) {
  return sql`(select question.* from question ${kinds?.length ? currentVersion : sql``}
    where ${base} and ${hasTag} and ${isOfKind} and ${hasStatus}) question`;
}

/** To rank a question takes longer than to find it: where very many have the words, the newest of them are ranked. */
function newestOf(filter: QuestionFilter, conditions: QuestionConditions) {
  return sql`(select * from ${matching(filter, conditions)} order by created_at desc, id desc limit 3000) question`;
}

export const currentVersion = sql`join question_version version
  on version.question_id = question.id and version.version = question.current_version`;

/** What a row of any list of questions says, of `question` with `questionRowJoins`. */
export function questionRowColumns(actor: Actor) {
  const canEdit = editableBy(actor);
  return sql`question.id, version.id as "versionId", version.version, version.kind, left(version.body ->> 'stem', 500) as stem,
    question.topic_id as "topicId", topic.name as "topicName", question.difficulty::float8 as difficulty,
    question.tags, question.status, question.updated_at as "updatedAt", ${canEdit} as "canEdit",
    statistic.facility::float8 as facility, statistic.discrimination_percent::float8 as "discriminationPercent",
    case when ${canEdit} then (select count(*)::int from question_report report
      where report.question_id = question.id and report.status = 'open') else 0 end as "openReportCount"`;
}

export const questionRowJoins = sql`${currentVersion}
  join topic on topic.id = question.topic_id
  left join question_statistic statistic on statistic.question_id = question.id`;
