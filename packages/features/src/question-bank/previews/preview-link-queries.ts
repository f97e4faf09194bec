import type { PreviewLinkRow, QuestionPreview } from '@debrief/contracts';
import type { Actor } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import type { KeyOfPerson } from '@debrief/platform';
import { topicPath } from '../versions/version-queries.ts';
import { editableBy, readableBy } from '../visible-content-queries.ts';

/** Null when it may be seen and not edited, nothing when it may not be seen. */
export async function findEditableId(
  db: DbOrTrx,
  actor: Actor,
  questionId: string,
): Promise<{ canEdit: boolean } | undefined> {
  const { rows } = await sql<{ canEdit: boolean }>`
    select ${editableBy(actor)} as "canEdit" from question
    where id = ${questionId} and deleted_at is null and ${readableBy(actor)}`.execute(db);
  return rows[0];
}

interface NewLink {
  id: string;
  questionId: string;
  tokenHash: Buffer;
  createdBy: string;
  days: number;
  /** The key by which it is made. */
  byKey: string | null;
}

export async function insertLink(db: DbOrTrx, link: NewLink): Promise<Date> {
  const { rows } = await sql<{ expiresAt: Date }>`
    insert into question_preview_link (id, question_id, token_hash, created_by, by_key, expires_at)
    values (${link.id}, ${link.questionId}, ${link.tokenHash}, ${link.createdBy}, ${link.byKey},
      now() + ${link.days} * interval '1 day')
    returning expires_at as "expiresAt"`.execute(db);
  return rows[0]?.expiresAt ?? new Date();
}

/** Those that still open, newest first. */
export async function listLinkRows(db: DbOrTrx, questionId: string): Promise<PreviewLinkRow[]> {
  const rows = await db
    .selectFrom('question_preview_link')
    .select(['id', 'created_at as createdAt', 'expires_at as expiresAt'])
    .where('question_id', '=', questionId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`)
    .orderBy('created_at', 'desc')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
  }));
}

function openLinksByKey(db: DbOrTrx, { userId, keyId }: KeyOfPerson) {
  return db
    .selectFrom('question_preview_link')
    .where('created_by', '=', userId)
    .where('by_key', '=', keyId)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', sql<Date>`now()`);
}

export async function listPreviewLinksByKey(db: DbOrTrx, key: KeyOfPerson) {
  const rows = await openLinksByKey(db, key)
    .select(['id', 'question_id as questionId', 'expires_at as expiresAt'])
    .orderBy('created_at')
    .limit(200)
    .execute();
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}

export async function revokePreviewLinksByKey(db: DbOrTrx, key: KeyOfPerson): Promise<void> {
  await db
    .updateTable('question_preview_link')
    .set({ revoked_at: sql`now()` })
    .where('id', 'in', openLinksByKey(db, key).select('id'))
    .execute();
}

/** False when there is no such link to a question of theirs. */
export async function revokeLink(db: DbOrTrx, actor: Actor, id: string): Promise<boolean> {
  const { rows } = await sql`
    update question_preview_link link set revoked_at = coalesce(revoked_at, now())
    from question where link.id = ${id} and question.id = link.question_id and ${editableBy(actor)}
    returning link.id`.execute(db);
  return rows.length > 0;
}

export type OpenedLink = Omit<QuestionPreview, 'expiresAt'> & { expiresAt: Date; isOver: boolean };

export async function findByToken(db: DbOrTrx, tokenHash: Buffer): Promise<OpenedLink | undefined> {
  const { rows } = await sql<OpenedLink>`
    select version.body as question, version.version, ${topicPath} as "topicPath", question.status,
      link.expires_at as "expiresAt",
      (link.revoked_at is not null or link.expires_at <= now() or maker.suspended_at is not null) as "isOver"
    from question_preview_link link
    left join app_user maker on maker.id = link.created_by
    join question on question.id = link.question_id and question.deleted_at is null
    join question_version version on version.question_id = question.id and version.version = question.current_version
    where link.token_hash = ${tokenHash}`.execute(db);
  return rows[0];
}
