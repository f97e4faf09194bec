import type { WebhookAudience, WebhookEndpoint, WebhookEvent } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface EndpointKey {
  userId: string;
  endpointId: string;
}

export interface EndpointRow {
  id: string;
  url: string;
  name: string;
  events: WebhookEvent[];
  audience: WebhookAudience;
  isOn: boolean;
  offReason: WebhookEndpoint['offReason'];
  offAt: Date | null;
  failingSince: Date | null;
  deliveredAt: Date | null;
  oldSecretUntil: Date | null;
  waitingCount: number;
  failedCount: number;
  createdAt: Date;
}

/** Oldest first; one alone when it is named. */
export async function listEndpointRows(
  db: DbOrTrx,
  { userId, endpointId = null }: { userId: string; endpointId?: string | null },
): Promise<EndpointRow[]> {
  const { rows } = await sql<EndpointRow>`
    select endpoint.id, endpoint.url, endpoint.name, endpoint.events, endpoint.audience, endpoint.is_on as "isOn",
      endpoint.off_reason as "offReason", endpoint.off_at as "offAt", endpoint.failing_since as "failingSince",
      endpoint.delivered_at as "deliveredAt", endpoint.old_secret_until as "oldSecretUntil",
      endpoint.created_at as "createdAt", coalesce(counted.waiting, 0)::int as "waitingCount",
      coalesce(counted.failed, 0)::int as "failedCount"
    from webhook_endpoint endpoint
    left join lateral (
      select count(*) filter (where state in ('waiting', 'sending')) as waiting,
        count(*) filter (where state = 'failed') as failed
      from webhook_delivery where user_id = endpoint.user_id and endpoint_id = endpoint.id
    ) counted on true
    where endpoint.user_id = ${userId} and (${endpointId}::uuid is null or endpoint.id = ${endpointId})
    order by endpoint.id`.execute(db);
  return rows;
}

export async function findEndpointUrl(
  db: DbOrTrx,
  { userId, endpointId }: EndpointKey,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('webhook_endpoint')
    .select('url')
    .where('user_id', '=', userId)
    .where('id', '=', endpointId)
    .executeTakeFirst();
  return row?.url;
}

export interface EndpointSettings {
  url: string;
  name: string;
  events: readonly WebhookEvent[];
  audience: WebhookAudience;
}

export interface NewEndpoint extends EndpointSettings {
  sealedSecret: string;
  most: number;
  /** The key by which it is made. */
  byKey?: string | null;
}

/** False when the person has as many as one may have. */
export async function insertEndpoint(
  trx: Trx,
  { userId, endpointId }: EndpointKey,
  { sealedSecret, most, byKey = null, ...settings }: NewEndpoint,
): Promise<boolean> {
  const { url, name, events, audience } = settings;
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhook-endpoints:${userId}`}, 0))`.execute(trx);
  const { numAffectedRows } = await sql`
    insert into webhook_endpoint (user_id, id, url, name, events, audience, sealed_secret, by_keys)
    select ${userId}, ${endpointId}, ${url}, ${name}, ${[...events]}::text[], ${audience}, ${sealedSecret},
      array_remove(array[${byKey}::uuid], null)
    where (select count(*) from webhook_endpoint where user_id = ${userId}) < ${most}`.execute(trx);
  return numAffectedRows === 1n;
}

function one(db: DbOrTrx, { userId, endpointId }: EndpointKey) {
  return db.updateTable('webhook_endpoint').where('user_id', '=', userId).where('id', '=', endpointId);
}

/** The key remembered with those before it; nothing with a session. */
function alsoBy(byKey: string | null) {
  if (byKey === null) return {};
  return { by_keys: sql<string[]>`array_append(array_remove(by_keys, ${byKey}::uuid), ${byKey}::uuid)` };
}

export async function updateEndpoint(
  db: DbOrTrx,
  key: EndpointKey,
  { url, name, events, audience, byKey }: EndpointSettings & { byKey: string | null },
): Promise<boolean> {
  const result = await one(db, key)
    .set({ url, name, events: [...events], audience, ...alsoBy(byKey) })
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** The present secret becomes the old one. */
export async function replaceSecret(
  db: DbOrTrx,
  key: EndpointKey,
  { sealedSecret, oldUntil, byKey }: { sealedSecret: string; oldUntil: Date; byKey: string | null },
): Promise<boolean> {
  const result = await one(db, key)
    .set((row) => ({
      sealed_secret: sealedSecret,
      sealed_old_secret: row.ref('sealed_secret'),
      old_secret_until: oldUntil,
      ...alsoBy(byKey),
    }))
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** Hears of what happens from now on. A person who switches on what ended with a key takes it for their own. */
export async function setOn(db: DbOrTrx, key: EndpointKey, byKey: string | null): Promise<void> {
  const own = sql<string[]>`case when off_reason = 'key-revoked' then '{}' else by_keys end`;
  await one(db, key)
    .where('is_on', '=', false)
    .set({ ...(byKey === null ? { by_keys: own } : alsoBy(byKey)) })
    .set({ is_on: true, listens_since: sql`now()`, off_reason: null, off_at: null, failing_since: null })
    .execute();
}

export async function setOff(
  db: DbOrTrx,
  { reason, now, ...key }: EndpointKey & { reason: string; now: Date },
): Promise<void> {
  await one(db, key)
    .where('is_on', '=', true)
    .set({ is_on: false, off_reason: reason, off_at: now })
    .execute();
}

/** What is being sent ends by itself. */
export async function endOpenDeliveries(
  db: DbOrTrx,
  { userId, endpointId, now }: EndpointKey & { now: Date },
): Promise<void> {
  await db
    .updateTable('webhook_delivery')
    .set({ state: 'failed', failure: 'switched-off', ended_at: now })
    .where('user_id', '=', userId)
    .where('endpoint_id', '=', endpointId)
    .where('state', '=', 'waiting')
    .execute();
}

export async function deleteEndpoint(db: DbOrTrx, { userId, endpointId }: EndpointKey): Promise<boolean> {
  const result = await db
    .deleteFrom('webhook_endpoint')
    .where('user_id', '=', userId)
    .where('id', '=', endpointId)
    .executeTakeFirst();
  return result.numDeletedRows === 1n;
}
