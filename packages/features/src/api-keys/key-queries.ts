import type { ApiKey, ApiKeyAllowance, ApiScope } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { KeyOfPerson } from '@debrief/platform';

export interface NewKey extends KeyOfPerson {
  name: string;
  prefix: string;
  secretHash: Buffer;
  scopes: readonly ApiScope[];
  expiresInDays: number | null;
}

/** The newest first; those that expired are shown as such until they are pruned. */
export async function listKeys(db: DbOrTrx, userId: string): Promise<ApiKey[]> {
  return await selectKeys(db, userId)
    .execute()
    .then((rows) => rows.map(toKey));
}

export async function findKey(db: DbOrTrx, { userId, keyId }: KeyOfPerson): Promise<ApiKey | undefined> {
  const row = await selectKeys(db, userId).where('id', '=', keyId).executeTakeFirst();
  return row && toKey(row);
}

const selectKeys = (db: DbOrTrx, userId: string) =>
  db
    .selectFrom('api_key')
    .select([
      ...(['id', 'name', 'prefix', 'scopes', 'created_at as createdAt', 'expires_at as expiresAt'] as const),
      ...(['last_used_at as lastUsedAt', 'allowed_calls as calls'] as const),
      ...(['allowed_seconds as seconds', 'allowed_burst as burst'] as const),
      sql<boolean>`coalesce(expires_at <= now(), false)`.as('isExpired'),
    ])
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc');

type KeyRow = Awaited<ReturnType<ReturnType<typeof selectKeys>['executeTakeFirstOrThrow']>>;

function toKey({ calls, seconds, burst, ...row }: KeyRow): ApiKey {
  return {
    ...row,
    scopes: row.scopes as ApiScope[],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
    allowance: { calls, seconds, burst },
  };
}

/** Those of a person who makes several at the same moment are counted one after the other. */
export async function countLivingKeys(trx: Trx, userId: string): Promise<number> {
  await trx.selectFrom('app_user').select('id').where('id', '=', userId).forNoKeyUpdate().execute();
  const { count } = await trx
    .selectFrom('api_key')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('user_id', '=', userId)
    .where('revoked_at', 'is', null)
    .where((eb) => eb.or([eb('expires_at', 'is', null), eb('expires_at', '>', sql<Date>`now()`)]))
    .executeTakeFirstOrThrow();
  return count;
}

export async function insertKey(trx: Trx, key: NewKey): Promise<void> {
  const { userId, keyId, name, prefix, secretHash, scopes, expiresInDays } = key;
  await trx
    .insertInto('api_key')
    .values({
      ...{ user_id: userId, id: keyId, name, prefix, secret_hash: secretHash, scopes: [...scopes] },
      expires_at: expiresInDays === null ? null : sql<Date>`now() + ${expiresInDays} * interval '1 day'`,
    })
    .execute();
}

export async function changeKey(
  db: DbOrTrx,
  {
    userId,
    keyId,
    name,
    scopes,
  }: KeyOfPerson & { name?: string | undefined; scopes?: ApiScope[] | undefined },
): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ ...(name !== undefined && { name }), ...(scopes && { scopes }), full_at: sql`full_at` })
    .where('user_id', '=', userId)
    .where('id', '=', keyId)
    .where('revoked_at', 'is', null)
    .execute();
}

/** False when there is no such key, or it is revoked already. */
export async function setKeyRevoked(db: DbOrTrx, { userId, keyId }: KeyOfPerson): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ revoked_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What the key took of its old allowance is forgotten. */
export async function setKeyAllowance(
  db: DbOrTrx,
  { userId, keyId }: KeyOfPerson,
  { calls, seconds, burst }: ApiKeyAllowance,
): Promise<boolean> {
  const allowed = { allowed_calls: calls, allowed_seconds: seconds, allowed_burst: burst };
  const { numUpdatedRows } = await db
    .updateTable('api_key')
    .set({ ...allowed, full_at: sql`'-infinity'` })
    .where('user_id', '=', userId)
    .where('id', '=', keyId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Revoked or expired more than 30 days ago: nobody looks for them in a list any more. */
export async function deleteLongDeadKeys(db: DbOrTrx): Promise<void> {
  const longAgo = sql<Date>`now() - interval '30 days'`;
  await db
    .deleteFrom('api_key')
    .where((eb) => eb.or([eb('revoked_at', '<', longAgo), eb('expires_at', '<', longAgo)]))
    .execute();
}

export async function exportKeys(db: DbOrTrx, userId: string) {
  return await db
    .selectFrom('api_key')
    .select([
      ...(['id', 'name', 'prefix', 'scopes', 'created_at as createdAt', 'expires_at as expiresAt'] as const),
      ...(['revoked_at as revokedAt', 'last_used_at as lastUsedAt'] as const),
    ])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}

export async function deleteKeysOf(trx: Trx, userId: string): Promise<string[]> {
  const rows = await trx.deleteFrom('api_key').where('user_id', '=', userId).returning('id').execute();
  return rows.map(({ id }) => id);
}
