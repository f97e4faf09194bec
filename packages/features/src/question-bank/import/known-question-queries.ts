import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import { visibleTo } from '../visible-content-queries.ts';

export interface KnownQuestion {
  id: string;
  externalId: string | null;
  version: number;
  contentHash: Buffer;
  /** False: somebody else's, which is told and nothing more. */
  isOwn: boolean;
  /** In the trash: its name is taken all the same. */
  isDeleted: boolean;
}

interface Whose {
  subjectId: string;
  ownerId: string | null;
  actor: Actor;
}

/** Questions of the subject that have one of these names and are the owner's, or are the very same as one of these. */
export async function listKnownQuestions(
  db: DbOrTrx,
  { subjectId, ownerId, actor }: Whose,
  by: { externalIds: string[]; hashes: Buffer[] },
): Promise<KnownQuestion[]> {
  const isOwn = sql<boolean>`(question.owner_id is not distinct from ${ownerId}::uuid)`;
  const columns = sql`question.id, question.external_id as "externalId", version.version,
    version.content_hash as "contentHash", ${isOwn} as "isOwn", question.deleted_at is not null as "isDeleted"`;
  const { rows } = await sql<KnownQuestion>`
    select ${columns} from question
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where question.subject_id = ${subjectId} and ${isOwn} and question.external_id = any(${by.externalIds}::text[])
    union
    select ${columns} from question_version version
    join question on question.id = version.question_id and question.current_version = version.version
    where version.content_hash = any(${by.hashes}::bytea[]) and question.subject_id = ${subjectId}
      and question.deleted_at is null and (${isOwn} or ${visibleTo(actor, 'question')})
    order by id`.execute(db);
  return rows;
}
