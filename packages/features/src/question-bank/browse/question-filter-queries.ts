import type { QuestionFilter } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { sql } from '@debrief/db';
import { editableBy, readableBy } from '../visible-content-queries.ts';
import { isLike, isNamedOrSaid, type SearchMode } from './search-queries.ts';

type Condition = ReturnType<typeof sql<boolean>>;

/** Conditions on `question`, beside a `version` that is its current one. Those that can be chosen from stand alone. */
export interface QuestionConditions {
  /** Who may see it, where it stands, and what was searched for. */
  base: Condition;
  hasTag: Condition;
  isOfKind: Condition;
  hasStatus: Condition;
}

export function questionConditions(
  actor: Actor,
  filter: QuestionFilter,
  mode: SearchMode,
): QuestionConditions {
  return {
    base: all([
      sql`question.subject_id = ${filter.subjectId} and question.deleted_at is null`,
      readableBy(actor),
      filter.topicId && isBelow(filter.topicId),
      filter.search?.trim() && searched(filter.search, mode),
      filter.difficultyFrom && sql`question.difficulty >= ${filter.difficultyFrom}`,
      filter.difficultyTo && sql`question.difficulty <= ${filter.difficultyTo}`,
      filter.mineOnly && sql`question.owner_id = ${actor.userId}`,
      filter.reportedOnly && isReported(actor),
    ]),
    hasTag: oneOf(filter.tags, (tags) => sql`question.tags && ${tags}::text[]`),
    isOfKind: oneOf(filter.kinds, (kinds) => sql`version.kind = any(${kinds}::text[])`),
    hasStatus: oneOf(filter.statuses, (statuses) => sql`question.status = any(${statuses}::text[])`),
  };
}

function searched(search: string, mode: SearchMode): Condition {
  return mode === 'words' ? isNamedOrSaid(search) : isLike(search);
}

function oneOf<Value>(
  values: Value[] | undefined,
  condition: (values: Value[]) => ReturnType<typeof sql>,
): Condition {
  return values?.length ? sql<boolean>`${condition(values)}` : sql<boolean>`true`;
}

function all(
  conditions: (ReturnType<typeof sql> | string | number | boolean | null | undefined)[],
): Condition {
  const given = conditions.filter((each) => typeof each === 'object' && each !== null);
  return sql<boolean>`${sql.join(given, sql` and `)}`;
}

/** In the topic or anywhere below it. */
function isBelow(topicId: string) {
  return sql`question.topic_id = any(array(
    with recursive below as (
      select id from topic where id = ${topicId}
      union all select topic.id from topic join below on topic.parent_id = below.id
    )
    select id from below))`;
}

function isReported(actor: Actor) {
  return sql`${editableBy(actor)} and exists (
    select from question_report report where report.question_id = question.id and report.status = 'open')`;
}
