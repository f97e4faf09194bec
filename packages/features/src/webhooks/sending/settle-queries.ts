import type { WebhookDelivery } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';
import type { Claimed } from './claim-queries.ts';
import type { Posted } from './post-message.ts';

type Claim = Pick<Claimed, 'userId' | 'id' | 'tryCount'>;

export interface EndpointHealth {
  isOn: boolean;
  failingSince: Date | null;
}

/** Whatever changes an address and its deliveries locks the address first. Undefined: it was removed meanwhile. */
export async function lockEndpoint(
  trx: Trx,
  { userId, endpointId }: { userId: string; endpointId: string },
): Promise<EndpointHealth | undefined> {
  const { rows } = await sql<EndpointHealth>`
    select is_on as "isOn", failing_since as "failingSince" from webhook_endpoint
    where user_id = ${userId} and id = ${endpointId} for no key update`.execute(trx);
  return rows[0];
}

function mine(db: DbOrTrx, { userId, id, tryCount }: Claim) {
  return db
    .updateTable('webhook_delivery')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .where('state', '=', 'sending')
    .where('try_count', '=', tryCount);
}

export interface End {
  state: 'delivered' | 'failed' | 'dropped';
  failure: WebhookDelivery['failure'];
  at: Date;
}

/** False when the lease was lost to another process meanwhile: what that one says counts. */
export async function endDelivery(db: DbOrTrx, claim: Claim, { state, failure, at }: End): Promise<boolean> {
  const result = await mine(db, claim)
    .set({ state, failure, ended_at: at, lease_until: null })
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

export async function putOffDelivery(db: DbOrTrx, claim: Claim, sendAfter: Date): Promise<boolean> {
  const result = await mine(db, claim)
    .set({ state: 'waiting', send_after: sendAfter, lease_until: null })
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}

/** As if it had not been claimed. */
export async function giveBack(db: DbOrTrx, claim: Claim): Promise<void> {
  await mine(db, claim)
    .set((row) => ({
      state: 'waiting',
      lease_until: null,
      tries_before: sql<number>`${row.ref('tries_before')} + 1`,
    }))
    .execute();
}

/**
 * Of addresses that are switched off: what was written or begun again at the same moment, and what a process died over.
 * Nobody sends it, so it must not wait either.
 */
export async function endLeftBehind(db: DbOrTrx, now: Date): Promise<void> {
  await sql`
    update webhook_delivery delivery set state = 'failed', failure = 'switched-off', ended_at = ${now}, lease_until = null
    from webhook_endpoint endpoint
    where endpoint.id = delivery.endpoint_id and endpoint.user_id = delivery.user_id and not endpoint.is_on
      and (delivery.state = 'waiting' or delivery.state = 'sending' and delivery.lease_until < now())`.execute(
    db,
  );
}

export async function insertTry(
  trx: Trx,
  { userId, id, tryCount }: Claim,
  { posted, startedAt }: { posted: Posted; startedAt: Date },
): Promise<void> {
  const { status, failure, durationMs, answer } = posted;
  await trx
    .insertInto('webhook_try')
    .values({
      ...{ user_id: userId, delivery_id: id, number: tryCount, started_at: startedAt },
      ...{ duration_ms: durationMs, status, failure, answer },
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function markWorking(
  trx: Trx,
  { userId, endpointId }: { userId: string; endpointId: string },
  at: Date,
): Promise<void> {
  await trx
    .updateTable('webhook_endpoint')
    .set({ failing_since: null, delivered_at: at })
    .where('user_id', '=', userId)
    .where('id', '=', endpointId)
    .execute();
}

export async function markFailing(
  trx: Trx,
  { userId, endpointId }: { userId: string; endpointId: string },
  at: Date,
): Promise<void> {
  await trx
    .updateTable('webhook_endpoint')
    .set({ failing_since: sql`coalesce(failing_since, ${at})` })
    .where('user_id', '=', userId)
    .where('id', '=', endpointId)
    .execute();
}
