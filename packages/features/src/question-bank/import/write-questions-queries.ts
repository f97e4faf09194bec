import type { QuestionStatus } from '@debrief/contracts';
import type { Question } from '@debrief/core';
import { sql, type Trx } from '@debrief/db';
import { searchWords } from '../search-words.ts';

export interface QuestionDraft {
  id: string;
  topicId: string;
  externalId: string | null;
  difficulty: number;
  tags: string[];
  status: QuestionStatus;
  versionId: string;
  version: number;
  body: Question;
  contentHash: Buffer;
}

export interface QuestionHome {
  subjectId: string;
  ownerId: string | null;
  visibility: string;
  groupId: string | null;
}

/** New questions and newer versions of known ones, a whole batch in one statement. */
export async function writeQuestions(
  trx: Trx,
  home: QuestionHome,
  drafts: readonly QuestionDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  await sql`
    with row as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(drafts.map(toJson))}::jsonb) as row (
        id uuid, topic_id uuid, external_id text, status text, difficulty numeric, tags text[], stem_text text,
        search_text text, version_id uuid, version integer, body jsonb, content_hash text)
    ), written as (
      insert into question (id, subject_id, topic_id, external_id, status, difficulty, tags, owner_id, visibility,
        group_id, current_version, stem_text, search_text)
      select id, ${home.subjectId}, topic_id, external_id, status, difficulty, tags, ${home.ownerId}::uuid,
        ${home.visibility}, ${home.groupId}::uuid, version, stem_text, search_text from row
      on conflict (id) do update set topic_id = excluded.topic_id, difficulty = excluded.difficulty,
        tags = excluded.tags, status = excluded.status, current_version = excluded.current_version,
        stem_text = excluded.stem_text, search_text = excluded.search_text, deleted_at = null, updated_at = now()
    )
    insert into question_version (id, question_id, version, kind, body, content_hash, created_by)
    select version_id, id, version, body ->> 'kind', body, decode(content_hash, 'hex'), ${home.ownerId}::uuid from row`.execute(
    trx,
  );
}

function toJson(draft: QuestionDraft) {
  const { stemText, searchText } = searchWords(draft.body);
  return {
    id: draft.id,
    topic_id: draft.topicId,
    external_id: draft.externalId,
    status: draft.status,
    difficulty: draft.difficulty,
    tags: draft.tags,
    stem_text: stemText,
    search_text: searchText,
    version_id: draft.versionId,
    version: draft.version,
    body: draft.body,
    content_hash: draft.contentHash.toString('hex'),
  };
}
