import type { ApiScope, Role } from '@debrief/contracts';
import { type DbOrTrx, preparedMark, sql } from '@debrief/db';

export interface UsedKey {
  keyId: string;
  userId: string;
  role: Role;
  timeZone: string;
  locale: string;
  isDemo: boolean;
  scopes: ApiScope[];
  /** False: its allowance is spent, and nothing was taken. */
  isAllowed: boolean;
  burst: number;
  /** Milliseconds until all of the burst is there again, and how long one call takes to come back. */
  fullInMs: number;
  callMs: number;
}

/**
 * One statement for everything a call with a key needs: whose it is, whether it lives, whether its allowance holds `calls`
 * more (GCRA), taking them, and noting the use once a minute. The row is locked before it is judged, so calls at the same
 * moment cannot share the last one; a refused call writes nothing. What a crash forgets here is the taking of a few calls:
 * the disk is not waited for.
 */
export async function useKey(db: DbOrTrx, secretHash: Buffer, calls: number): Promise<UsedKey | undefined> {
  const { rows } = await sql<UsedKey>`
    ${sql.raw(preparedMark)} with key as (
      select k.user_id, k.id, k.scopes, k.last_used_at, k.allowed_burst as burst,
        u.role, u.time_zone, u.locale, u.is_demo,
        k.allowed_seconds * interval '1 second' / k.allowed_calls as per_call,
        greatest(k.full_at, clock_timestamp()) as full_at
      from api_key k join app_user u on u.id = k.user_id
      where k.secret_hash = ${secretHash} and k.revoked_at is null and u.suspended_at is null
        and (k.expires_at is null or k.expires_at > clock_timestamp())
      for no key update of k
    ), judged as (
      select *, full_at + per_call * ${calls}::int <= clock_timestamp() + per_call * burst as is_allowed from key
    ), taken as (
      update api_key k set full_at = j.full_at + j.per_call * ${calls}::int,
        last_used_at = case when j.last_used_at > now() - interval '1 minute' then j.last_used_at else now() end
      from judged j where j.is_allowed and k.user_id = j.user_id and k.id = j.id
      returning k.full_at
    )
    select set_config('synchronous_commit', 'off', true) as "isQuick", id as "keyId", user_id as "userId", role, time_zone as "timeZone", locale, is_demo as "isDemo", scopes,
      is_allowed as "isAllowed", burst, extract(epoch from per_call)::float8 * 1000 as "callMs",
      extract(epoch from coalesce((select full_at from taken), full_at) - clock_timestamp())::float8 * 1000 as "fullInMs"
    from judged`.execute(db);
  return rows[0];
}

export async function isKeyLiving(db: DbOrTrx, key: { userId: string; keyId: string }): Promise<boolean> {
  const row = await db
    .selectFrom('api_key as k')
    .innerJoin('app_user as u', 'u.id', 'k.user_id')
    .select('k.id')
    .where('k.user_id', '=', key.userId)
    .where('k.id', '=', key.keyId)
    .where('k.revoked_at', 'is', null)
    .where('u.suspended_at', 'is', null)
    .where((eb) => eb.or([eb('k.expires_at', 'is', null), eb('k.expires_at', '>', sql<Date>`now()`)]))
    .executeTakeFirst();
  return row !== undefined;
}
