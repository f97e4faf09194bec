import type { WebhookDelivery } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import type { EndpointKey } from '../endpoints/endpoint-queries.ts';

export interface DeliveryRow extends Omit<WebhookDelivery, 'happenedAt' | 'nextAt' | 'endedAt' | 'tries'> {
  happenedAt: Date;
  sendAfter: Date;
  endedAt: Date | null;
  tries: WebhookDelivery['tries'];
}

const states = { open: ['waiting', 'sending'], delivered: ['delivered'], failed: ['failed', 'dropped'] };

export interface Page extends EndpointKey {
  before: string | null;
  state: keyof typeof states | null;
  limit: number;
}

/** Newest first: ids sort by the time they were made. */
export async function listDeliveryRows(
  db: DbOrTrx,
  { userId, endpointId, before, state, limit }: Page,
): Promise<DeliveryRow[]> {
  const { rows } = await sql<DeliveryRow>`
    select delivery.id, delivery.event_id as "eventId", delivery.event_name as type, delivery.subject_id as "personId",
      delivery.state, delivery.failure, delivery.happened_at as "happenedAt", delivery.send_after as "sendAfter",
      delivery.ended_at as "endedAt", coalesce(tried.tries, '[]') as tries
    from webhook_delivery delivery
    left join lateral (
      select jsonb_agg(jsonb_build_object('number', number, 'durationMs', duration_ms, 'status', status,
        'failure', failure, 'answer', answer, 'startedAt',
        to_char(started_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by number) as tries
      from webhook_try where user_id = delivery.user_id and delivery_id = delivery.id
    ) tried on true
    where delivery.user_id = ${userId} and delivery.endpoint_id = ${endpointId}
      and (${before}::uuid is null or delivery.id < ${before})
      and (${state}::text is null or delivery.state = any(${state ? states[state] : []}::text[]))
    order by delivery.id desc
    limit ${limit}`.execute(db);
  return rows;
}
