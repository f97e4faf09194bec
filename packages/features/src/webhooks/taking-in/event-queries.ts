import type { WebhookEvent } from '@debrief/contracts';
import { webhookEvents } from '@debrief/contracts';
import { sql, type Trx } from '@debrief/db';
import { newId } from '@debrief/platform';
import { mayHearOf } from '../hearing-queries.ts';

export interface NewEvent {
  userId: string;
  id: string;
  name: WebhookEvent;
  payload: unknown;
  happenedAt: Date;
}

/** Whether anybody listens at all. */
export const hasListeners = sql<boolean>`exists (select from webhook_endpoint where is_on)`;

/** Until the transaction ends nobody else takes in events of this person. */
export async function lockEventsOf(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`webhooks:${userId}`}, 0))`.execute(trx);
}

/** The event and those before it whose own job has not come to it yet, oldest first. */
export async function listEventsUpTo(
  trx: Trx,
  { userId, eventId }: { userId: string; eventId: string },
): Promise<NewEvent[]> {
  const { rows } = await sql<NewEvent>`
    select event.user_id as "userId", event.id, event.name, event.payload, event.published_at as "happenedAt"
    from event
    where event.user_id = ${userId} and event.id <= ${eventId} and event.name = any(${[...webhookEvents]})
      and (event.id = ${eventId} or event.published_at > now() - interval '1 hour')
      and not exists (select from webhook_event known where known.user_id = event.user_id and known.id = event.id)
      and exists (select from app_user where id = ${userId})
    order by event.id`.execute(trx);
  return rows;
}

export interface Listener {
  userId: string;
  endpointId: string;
}

/** Who is to hear of it: switched on when it happened, asked for it, and may see the person. */
export async function listListeners(
  trx: Trx,
  { userId, name, happenedAt }: Pick<NewEvent, 'userId' | 'name' | 'happenedAt'>,
): Promise<Listener[]> {
  const { rows } = await sql<Listener>`
    select endpoint.user_id as "userId", endpoint.id as "endpointId"
    from webhook_endpoint endpoint
    join app_user owner on owner.id = endpoint.user_id
    where endpoint.is_on and ${name} = any(endpoint.events) and endpoint.listens_since <= ${happenedAt}
      and ${mayHearOf(sql`${userId}::uuid`)}`.execute(trx);
  return rows;
}

export async function insertEvent(
  trx: Trx,
  { userId, id, happenedAt }: Pick<NewEvent, 'userId' | 'id' | 'happenedAt'>,
): Promise<void> {
  await trx
    .insertInto('webhook_event')
    .values({ user_id: userId, id, happened_at: happenedAt })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function insertDeliveries(
  trx: Trx,
  listeners: readonly Listener[],
  { event, message, now }: { event: Omit<NewEvent, 'payload'>; message: unknown; now: Date },
): Promise<void> {
  if (listeners.length === 0) return;
  await trx
    .insertInto('webhook_delivery')
    .values(
      listeners.map(({ userId, endpointId }) => ({
        ...{ user_id: userId, endpoint_id: endpointId, id: newId() },
        ...{ event_id: event.id, subject_id: event.userId, event_name: event.name },
        ...{ body: JSON.stringify(message), happened_at: event.happenedAt, send_after: now },
      })),
    )
    .onConflict((conflict) => conflict.columns(['user_id', 'endpoint_id', 'event_id']).doNothing())
    .execute();
}
