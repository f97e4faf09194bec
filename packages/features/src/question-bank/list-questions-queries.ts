import type { QuestionRow } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from './visible-content-queries.ts';

export interface QuestionFilter {
  subjectId: string;
  topicId: string | null;
  search: string | null;
  afterId: string | null;
  limit: number;
}

/** Of the topic and everything below it, oldest first. */
export async function listQuestionRows(
  db: DbOrTrx,
  actor: Actor,
  filter: QuestionFilter,
): Promise<QuestionRow[]> {
  const pattern = filter.search && `%${filter.search.replace(/[\\%_]/gu, '\\$&')}%`;
  const { rows } = await sql<Omit<QuestionRow, 'updatedAt'> & { updatedAt: Date }>`
    with recursive below as (
      select id from topic where id = ${filter.topicId}::uuid and subject_id = ${filter.subjectId}
      union all select topic.id from topic join below on topic.parent_id = below.id
    )
    select question.id, version.id as "versionId", version.version, version.kind, left(version.body ->> 'stem', 500) as stem,
      question.topic_id as "topicId", topic.name as "topicName", question.difficulty::float8 as difficulty,
      question.tags, question.status, question.updated_at as "updatedAt"
    from question
    join question_version version on version.question_id = question.id and version.version = question.current_version
    join topic on topic.id = question.topic_id
    where question.subject_id = ${filter.subjectId} and question.deleted_at is null and ${visibleTo(actor, 'question')}
      and (${filter.topicId}::uuid is null or question.topic_id in (select id from below))
      and (${pattern}::text is null or version.body ->> 'stem' ilike ${pattern} or question.external_id ilike ${pattern})
      and (${filter.afterId}::uuid is null or question.id > ${filter.afterId}::uuid)
    order by question.id limit ${filter.limit}`.execute(db);
  return rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toISOString() }));
}
