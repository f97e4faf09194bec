import type { Question } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import { searchWords } from './search-words.ts';

export interface KnownQuestion {
  id: string;
  externalId: string | null;
  version: number;
  contentHash: Buffer;
}

interface WhoseQuestions {
  subjectId: string;
  ownerId: string | null;
}

/** The owner's questions in the subject that have one of these names or are, in their current version, one of these. */
export async function listKnownQuestions(
  db: DbOrTrx,
  { subjectId, ownerId }: WhoseQuestions,
  by: { externalIds: string[]; hashes: Buffer[] },
): Promise<KnownQuestion[]> {
  const { rows } = await sql<KnownQuestion>`
    select question.id, question.external_id as "externalId", version.version, version.content_hash as "contentHash"
    from question
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where question.subject_id = ${subjectId} and question.owner_id is not distinct from ${ownerId}::uuid
      and question.deleted_at is null
      and (question.external_id = any(${by.externalIds}::text[]) or version.content_hash = any(${by.hashes}::bytea[]))
    order by question.id`.execute(db);
  return rows;
}

export interface QuestionDraft {
  id: string;
  topicId: string;
  externalId: string | null;
  difficulty: number;
  tags: string[];
  versionId: string;
  version: number;
  body: Question;
  contentHash: Buffer;
}

export interface QuestionHome extends WhoseQuestions {
  visibility: string;
  groupId: string | null;
}

const chunkSize = 500;

/** New questions, and newer versions of known ones (their `version` is above 1). */
export async function insertQuestions(
  trx: Trx,
  home: QuestionHome,
  drafts: readonly QuestionDraft[],
): Promise<void> {
  for (let start = 0; start < drafts.length; start += chunkSize) {
    const chunk = drafts.slice(start, start + chunkSize);
    await upsertQuestions(trx, home, chunk);
    await insertVersions(trx, home.ownerId, chunk);
  }
}

async function upsertQuestions(
  trx: Trx,
  home: QuestionHome,
  drafts: readonly QuestionDraft[],
): Promise<void> {
  await trx
    .insertInto('question')
    .values(
      drafts.map((draft) => ({
        ...searchColumns(draft.body),
        id: draft.id,
        subject_id: home.subjectId,
        topic_id: draft.topicId,
        external_id: draft.externalId,
        difficulty: draft.difficulty,
        tags: draft.tags,
        owner_id: home.ownerId,
        visibility: home.visibility,
        group_id: home.groupId,
        current_version: draft.version,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('id').doUpdateSet((excluded) => ({
        topic_id: excluded.ref('excluded.topic_id'),
        difficulty: excluded.ref('excluded.difficulty'),
        tags: excluded.ref('excluded.tags'),
        current_version: excluded.ref('excluded.current_version'),
        stem_text: excluded.ref('excluded.stem_text'),
        search_text: excluded.ref('excluded.search_text'),
        updated_at: sql<Date>`now()`,
      })),
    )
    .execute();
}

function searchColumns(body: Question) {
  const { stemText, searchText } = searchWords(body);
  return { stem_text: stemText, search_text: searchText };
}

async function insertVersions(
  trx: Trx,
  createdBy: string | null,
  drafts: readonly QuestionDraft[],
): Promise<void> {
  await trx
    .insertInto('question_version')
    .values(
      drafts.map((draft) => ({
        id: draft.versionId,
        question_id: draft.id,
        version: draft.version,
        kind: draft.body.kind,
        body: JSON.stringify(draft.body),
        content_hash: draft.contentHash,
        created_by: createdBy,
      })),
    )
    .execute();
}

/** What stands beside a question and is not part of its versions. */
export async function updateQuestionPlace(
  trx: Trx,
  id: string,
  place: { topicId: string; difficulty: number; tags: string[] },
): Promise<void> {
  await sql`
    update question set topic_id = ${place.topicId}, difficulty = ${place.difficulty}, tags = ${place.tags}::text[],
      updated_at = now()
    where id = ${id} and (topic_id, difficulty, tags) is distinct from
      (${place.topicId}::uuid, ${place.difficulty}::numeric(3, 1), ${place.tags}::text[])`.execute(trx);
}
