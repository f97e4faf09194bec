import { type DbOrTrx, sql } from '@debrief/db';

export interface PushKeyRow {
  publicKey: string;
  sealedPrivateKey: string;
}

export async function findPushKey(db: DbOrTrx): Promise<PushKeyRow | undefined> {
  return await db
    .selectFrom('notification_push_key')
    .select(['public_key as publicKey', 'sealed_private_key as sealedPrivateKey'])
    .executeTakeFirst();
}

/** Who comes second keeps the first one's. */
export async function insertPushKey(db: DbOrTrx, { publicKey, sealedPrivateKey }: PushKeyRow): Promise<void> {
  await db
    .insertInto('notification_push_key')
    .values({ public_key: publicKey, sealed_private_key: sealedPrivateKey })
    .onConflict((conflict) => conflict.column('is_only').doNothing())
    .execute();
}

/** False when another process did it. */
export async function replacePushKey(db: DbOrTrx, old: PushKeyRow, made: PushKeyRow): Promise<boolean> {
  const result = await db
    .updateTable('notification_push_key')
    .set({ public_key: made.publicKey, sealed_private_key: made.sealedPrivateKey, created_at: sql`now()` })
    .where('public_key', '=', old.publicKey)
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
