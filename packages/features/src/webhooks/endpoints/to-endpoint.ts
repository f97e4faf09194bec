import type { WebhookEndpoint } from '@debrief/contracts';
import type { EndpointRow } from './endpoint-queries.ts';

/** Its state in one word, and since when. */
export function toEndpoint(row: EndpointRow, now: Date): WebhookEndpoint {
  const { id, url, name, events, audience, offReason, waitingCount, failedCount } = row;
  const isOldValid = row.oldSecretUntil !== null && row.oldSecretUntil > now;
  return {
    ...{ id, url, name, events, audience, offReason, waitingCount, failedCount },
    ...stateOf(row),
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    oldSecretUntil: isOldValid ? (row.oldSecretUntil?.toISOString() ?? null) : null,
    createdAt: row.createdAt.toISOString(),
  };
}

function stateOf({
  isOn,
  offAt,
  failingSince,
  deliveredAt,
}: EndpointRow): Pick<WebhookEndpoint, 'state' | 'since'> {
  if (!isOn) return { state: 'off', since: offAt?.toISOString() ?? null };
  if (failingSince) return { state: 'failing', since: failingSince.toISOString() };
  return { state: deliveredAt ? 'working' : 'new', since: null };
}
