import type { ListWebhookDeliveriesInput, WebhookDelivery } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { getEndpoint } from '../endpoints/list-endpoints.ts';
import { type DeliveryRow, listDeliveryRows } from './delivery-queries.ts';

/** @throws AppError `not-found` */
export async function listDeliveries(
  services: Services,
  userId: string,
  { endpointId, cursor, state, limit }: ListWebhookDeliveriesInput,
): Promise<{ items: WebhookDelivery[]; nextCursor: string | null }> {
  await getEndpoint(services, { userId, endpointId });
  const page = { userId, endpointId, before: cursor ?? null, state: state ?? null, limit };
  const rows = await listDeliveryRows(services.db, page);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.map(toDelivery), nextCursor: last?.id ?? null };
}

function toDelivery({ happenedAt, sendAfter, endedAt, ...row }: DeliveryRow): WebhookDelivery {
  return {
    ...row,
    happenedAt: happenedAt.toISOString(),
    nextAt: row.state === 'waiting' ? sendAfter.toISOString() : null,
    endedAt: endedAt?.toISOString() ?? null,
  };
}
