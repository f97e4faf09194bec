import { type DbOrTrx, sql } from '@debrief/db';
import type { EndpointKey } from '../endpoints/endpoint-queries.ts';

interface ReplayOne {
  userId: string;
  deliveryId: string;
  now: Date;
}

/** As if it were sent for the first time; its tries stay. What is under way already stays as it is. */
const afresh = (
  now: Date,
) => sql`state = 'waiting', send_after = ${now}, tries_before = try_count, failure = null,
  ended_at = null, lease_until = null`;

export async function findDelivery(
  db: DbOrTrx,
  { userId, deliveryId }: Pick<ReplayOne, 'userId' | 'deliveryId'>,
): Promise<{ isOn: boolean } | undefined> {
  const { rows } = await sql<{ isOn: boolean }>`
    select endpoint.is_on as "isOn" from webhook_delivery delivery
    join webhook_endpoint endpoint on endpoint.user_id = delivery.user_id and endpoint.id = delivery.endpoint_id
    where delivery.user_id = ${userId} and delivery.id = ${deliveryId}`.execute(db);
  return rows[0];
}

export async function replayOne(db: DbOrTrx, { userId, deliveryId, now }: ReplayOne): Promise<void> {
  await sql`
    update webhook_delivery set ${afresh(now)}
    where user_id = ${userId} and id = ${deliveryId} and state in ('delivered', 'failed', 'dropped')`.execute(
    db,
  );
}

/** Of what happened since then, or of everything; returns how many. */
export async function replayFailed(
  db: DbOrTrx,
  { userId, endpointId, since, now }: EndpointKey & { since: Date | null; now: Date },
): Promise<number> {
  const { numAffectedRows } = await sql`
    update webhook_delivery set ${afresh(now)}
    where user_id = ${userId} and endpoint_id = ${endpointId} and state = 'failed'
      and (${since}::timestamptz is null or happened_at >= ${since})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
