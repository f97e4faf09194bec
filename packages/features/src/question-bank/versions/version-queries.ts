import type { QuestionDetail, QuestionPlace, QuestionStatus, QuestionVersionRow } from '@debrief/contracts';
import type { Actor, Question } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { editableBy, readableBy } from '../visible-content-queries.ts';

type Stored<Row extends { createdAt: string }> = Omit<Row, 'createdAt'> & { createdAt: Date };

export async function isReadable(db: DbOrTrx, actor: Actor, questionId: string): Promise<boolean> {
  const { rows } = await sql`
    select from question where id = ${questionId} and deleted_at is null and ${readableBy(actor)}`.execute(
    db,
  );
  return rows.length > 0;
}

/** Newest first. */
export async function listVersionRows(
  db: DbOrTrx,
  { questionId, before, limit }: { questionId: string; before: number | null; limit: number },
): Promise<QuestionVersionRow[]> {
  const { rows } = await sql<Stored<QuestionVersionRow>>`
    select version.id, version.version, version.created_at as "createdAt", author.name as "authorName", version.note,
      (select count(*)::int from attempt_result result where result.question_version_id = version.id) as "attemptCount"
    from question_version version left join app_user author on author.id = version.created_by
    where version.question_id = ${questionId} and ${before === null ? sql`true` : sql`version.version < ${before}`}
    order by version.version desc limit ${limit}`.execute(db);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

export async function listBodies(
  db: DbOrTrx,
  questionId: string,
  versions: readonly number[],
): Promise<Map<number, Question>> {
  const { rows } = await sql<{ version: number; body: Question }>`
    select version, body from question_version
    where question_id = ${questionId} and version = any(${versions}::int[])`.execute(db);
  return new Map(rows.map(({ version, body }) => [version, body]));
}

type DetailRow = QuestionPlace &
  Omit<QuestionDetail, 'place' | 'createdAt' | 'updatedAt'> & { createdAt: Date; updatedAt: Date };

/** A version of a question, the current one when none is named, with what stands beside it. */
export async function findQuestionDetail(
  db: DbOrTrx,
  actor: Actor,
  { questionId, version }: { questionId: string; version: number | null },
): Promise<QuestionDetail | undefined> {
  const { rows } = await sql<DetailRow>`
    select question.id, question.subject_id as "subjectId", question.topic_id as "topicId",
      question.difficulty::float8 as difficulty, question.tags, question.visibility, question.group_id as "groupId",
      ${topicPath} as "topicPath", question.external_id as "externalId", question.status, version.version,
      question.current_version as "currentVersion", version.id as "versionId", version.body as question,
      owner.name as "ownerName", ${editableBy(actor)} as "canEdit",
      question.created_at as "createdAt", question.updated_at as "updatedAt", ${usage}
    from question
    join question_version version on version.question_id = question.id
      and version.version = coalesce(${version}::int, question.current_version)
    left join app_user owner on owner.id = question.owner_id
    where question.id = ${questionId} and question.deleted_at is null and ${readableBy(actor)}`.execute(db);
  return rows[0] && toDetail(rows[0]);
}

/** Names from the subject down to the question's own topic. */
export const topicPath = sql`(
  with recursive above as (
    select id, parent_id, name, 0 as height from topic where id = question.topic_id
    union all select topic.id, topic.parent_id, topic.name, height + 1 from topic join above on topic.id = above.parent_id
  )
  select array_agg(name order by height desc) from above)`;

const usage = sql`
  (select count(*)::int from quiz_version_question item
    join quiz_version on quiz_version.id = item.quiz_version_id
    join quiz on quiz.id = quiz_version.quiz_id and quiz.current_version = quiz_version.version
    where item.question_id = question.id and quiz.deleted_at is null) as "quizCount",
  (select count(distinct (result.user_id, result.attempt_id))::int from attempt_result result
    join question_version any_version on any_version.id = result.question_version_id
    where any_version.question_id = question.id) as "attemptCount",
  (select count(*)::int from question_report report
    where report.question_id = question.id and report.status = 'open') as "openReportCount"`;

function toDetail({ topicId, difficulty, tags, visibility, groupId, ...row }: DetailRow): QuestionDetail {
  return {
    ...row,
    status: row.status as QuestionStatus,
    place: { topicId, difficulty, tags, visibility, groupId },
    openReportCount: row.canEdit ? row.openReportCount : 0,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}
