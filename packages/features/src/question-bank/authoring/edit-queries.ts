import type { QuestionPlace, QuestionStatus } from '@debrief/contracts';
import type { Actor, Question } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import { searchWords } from '../search-words.ts';
import { readableBy } from '../visible-content-queries.ts';

export interface EditableQuestion {
  id: string;
  subjectId: string;
  ownerId: string | null;
  status: QuestionStatus;
  version: number;
  versionId: string;
  contentHash: Buffer;
}

/** Locked to the end of the transaction, so that of two people who save at once the second hears of the first. */
export async function lockQuestion(
  trx: Trx,
  actor: Actor,
  questionId: string,
): Promise<EditableQuestion | undefined> {
  // By itself: a statement that waited would look for the version that was the newest before it waited.
  await sql`select from question where id = ${questionId} for update`.execute(trx);
  const { rows } = await sql<EditableQuestion>`
    select question.id, question.subject_id as "subjectId", question.owner_id as "ownerId", question.status,
      version.version, version.id as "versionId", version.content_hash as "contentHash"
    from question
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where question.id = ${questionId} and question.deleted_at is null and ${readableBy(actor)}`.execute(trx);
  return rows[0];
}

export interface NewVersion {
  id: string;
  questionId: string;
  version: number;
  body: Question;
  contentHash: Buffer;
  createdBy: string;
  note: string;
}

export async function insertVersion(trx: Trx, version: NewVersion): Promise<void> {
  const { stemText, searchText } = searchWords(version.body);
  await sql`
    with written as (
      insert into question_version (id, question_id, version, kind, body, content_hash, created_by, note)
      values (${version.id}, ${version.questionId}, ${version.version}, ${version.body.kind},
        ${JSON.stringify(version.body)}::jsonb, ${version.contentHash}, ${version.createdBy}, ${version.note})
      returning question_id)
    update question set current_version = ${version.version}, stem_text = ${stemText}, search_text = ${searchText},
      updated_at = now()
    from written where question.id = written.question_id`.execute(trx);
}

export interface NewQuestion {
  id: string;
  subjectId: string;
  ownerId: string;
  place: QuestionPlace;
  status: QuestionStatus;
}

/** False when there is a question of this id already. */
export async function insertQuestion(
  trx: Trx,
  { id, subjectId, ownerId, place, status }: NewQuestion,
): Promise<boolean> {
  const result = await trx
    .insertInto('question')
    .values({
      ...{ id, subject_id: subjectId, owner_id: ownerId, status },
      ...{ topic_id: place.topicId, difficulty: place.difficulty, tags: place.tags },
      ...{ visibility: place.visibility, group_id: place.groupId },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

export async function updatePlaceAndStatus(
  trx: Trx,
  questionId: string,
  { place, status }: { place: QuestionPlace; status: QuestionStatus },
): Promise<void> {
  await sql`
    update question set topic_id = ${place.topicId}, difficulty = ${place.difficulty}, tags = ${place.tags}::text[],
      visibility = ${place.visibility}, group_id = ${place.groupId}, status = ${status}, updated_at = now()
    where id = ${questionId} and (topic_id, difficulty, tags, visibility, group_id, status) is distinct from
      (${place.topicId}::uuid, ${place.difficulty}::numeric(3, 1), ${place.tags}::text[], ${place.visibility}::text,
        ${place.groupId}::uuid, ${status}::text)`.execute(trx);
}

export async function isTopicOf(db: DbOrTrx, subjectId: string, topicId: string): Promise<boolean> {
  const row = await db
    .selectFrom('topic')
    .select('id')
    .where('id', '=', topicId)
    .where('subject_id', '=', subjectId)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
