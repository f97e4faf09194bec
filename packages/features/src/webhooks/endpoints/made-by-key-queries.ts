import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { KeyOfPerson } from '@debrief/platform';

export async function listByKey(db: DbOrTrx, { userId, keyId }: KeyOfPerson) {
  return await db
    .selectFrom('webhook_endpoint')
    .select(['id', 'name', 'url', 'is_on as isOn'])
    .where('user_id', '=', userId)
    .where(sql<boolean>`${keyId}::uuid = any(by_keys)`)
    .orderBy('id')
    .execute();
}

/** Also those that are off for another reason: who switches them on again is to know. Returns their ids. */
export async function switchOffByKey(trx: Trx, { userId, keyId }: KeyOfPerson, now: Date): Promise<string[]> {
  const rows = await trx
    .updateTable('webhook_endpoint')
    .set({ is_on: false, off_reason: 'key-revoked', off_at: now })
    .where('user_id', '=', userId)
    .where(sql<boolean>`${keyId}::uuid = any(by_keys) and off_reason is distinct from 'key-revoked'`)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}
