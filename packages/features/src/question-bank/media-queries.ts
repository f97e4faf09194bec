import { createHash } from 'node:crypto';
import { type DbOrTrx, sql } from '@debrief/db';

export interface MediaFacts {
  mimeType: string;
  byteCount: number;
}

/** `hash` is SHA-256 in hex, as questions name it. */
export async function findMedia(db: DbOrTrx, hash: string): Promise<MediaFacts | undefined> {
  return await db
    .selectFrom('media')
    .select(['mime_type as mimeType', sql<number>`octet_length(bytes)`.as('byteCount')])
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .executeTakeFirst();
}

/** Bytes from the first to the last, counted from 0, both of them included. */
export async function readMediaBytes(
  db: DbOrTrx,
  hash: string,
  { first, last }: { first: number; last: number },
): Promise<Buffer> {
  const { bytes } = await db
    .selectFrom('media')
    .select(sql<Buffer>`substring(bytes from ${first + 1}::int for ${last - first + 1}::int)`.as('bytes'))
    .where('hash', '=', Buffer.from(hash, 'hex'))
    .executeTakeFirstOrThrow();
  return bytes;
}

/** Whether a link to look at one question still opens: what it shows may hold pictures. */
export async function isPreviewTokenLiving(db: DbOrTrx, token: string): Promise<boolean> {
  const found = await db
    .selectFrom('question_preview_link')
    .select('id')
    .where('token_hash', '=', createHash('sha256').update(token).digest())
    .where('expires_at', '>', sql<Date>`now()`)
    .where('revoked_at', 'is', null)
    .where(
      sql<boolean>`not exists (select from app_user maker
        where maker.id = question_preview_link.created_by and maker.suspended_at is not null)`,
    )
    .executeTakeFirst();
  return found !== undefined;
}

export interface NewMedia {
  hash: string;
  mimeType: string;
  bytes: Uint8Array;
  createdBy: string | null;
}

/** What is there already stays as it is. */
export async function storeMedia(db: DbOrTrx, { hash, mimeType, bytes, createdBy }: NewMedia): Promise<void> {
  await db
    .insertInto('media')
    .values({
      hash: Buffer.from(hash, 'hex'),
      mime_type: mimeType,
      bytes: Buffer.from(bytes),
      created_by: createdBy,
    })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
