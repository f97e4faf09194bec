import type { PushDevice } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface Device {
  endpoint: string;
  publicKey: string;
  sharedSecret: string;
}

interface DeviceKey {
  userId: string;
  deviceId: string;
}

export async function findDevice(db: DbOrTrx, { userId, deviceId }: DeviceKey): Promise<Device | undefined> {
  return await db
    .selectFrom('notification_device')
    .select(['endpoint', 'public_key as publicKey', 'shared_secret as sharedSecret'])
    .where('user_id', '=', userId)
    .where('id', '=', deviceId)
    .executeTakeFirst();
}

export async function listDevices(db: DbOrTrx, userId: string): Promise<PushDevice[]> {
  const rows = await db
    .selectFrom('notification_device')
    .select(['id', 'name', 'created_at as createdAt'])
    .where('user_id', '=', userId)
    .orderBy('id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}

/** The same browser again keeps its row; of somebody else's account it becomes this person's. */
export async function upsertDevice(
  trx: Trx,
  userId: string,
  { id, name, endpoint, publicKey, sharedSecret }: Device & { id: string; name: string },
): Promise<string> {
  await trx
    .deleteFrom('notification_device')
    .where('endpoint', '=', endpoint)
    .where('user_id', '!=', userId)
    .execute();
  const row = await trx
    .insertInto('notification_device')
    .values({ user_id: userId, id, name, endpoint, public_key: publicKey, shared_secret: sharedSecret })
    .onConflict((conflict) =>
      conflict.column('endpoint').doUpdateSet({ name, public_key: publicKey, shared_secret: sharedSecret }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Only the newest ones are kept. */
export async function deleteOldDevices(trx: Trx, userId: string, keep: number): Promise<void> {
  await sql`
    delete from notification_device where user_id = ${userId} and id not in (
      select id from notification_device where user_id = ${userId} order by created_at desc, id desc limit ${keep})`.execute(
    trx,
  );
}

export async function deleteDevice(db: DbOrTrx, { userId, deviceId }: DeviceKey): Promise<void> {
  await db
    .deleteFrom('notification_device')
    .where('user_id', '=', userId)
    .where('id', '=', deviceId)
    .execute();
}

export async function deleteDevicesOf(db: DbOrTrx, userId: string): Promise<void> {
  await db.deleteFrom('notification_device').where('user_id', '=', userId).execute();
}

/** Subscriptions are made for one pair of keys. */
export async function deleteAllDevices(db: DbOrTrx): Promise<void> {
  await db.deleteFrom('notification_device').execute();
}
