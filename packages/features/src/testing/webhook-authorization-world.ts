import { newId, type Services } from '@debrief/platform';
import { insertEndpoint } from '../webhooks/endpoints/endpoint-queries.ts';
import { newSecret, sealOf } from '../webhooks/endpoints/endpoint-secret.ts';
import { listDeliveryRows } from '../webhooks/log/delivery-queries.ts';
import { insertDeliveries } from '../webhooks/taking-in/event-queries.ts';

export interface WebhookWorld {
  endpointId: string;
  /** Of the owner's own plan, to an address that no name server knows. */
  deliveryId: string;
}

export async function makeWebhookWorld(
  { db, settings }: Services,
  { userId }: { userId: string },
): Promise<WebhookWorld> {
  const key = { userId, endpointId: newId() };
  const now = new Date();
  const event = { userId, id: newId(), name: 'plan.changed' as const, happenedAt: now };
  await db.transaction().execute(async (trx) => {
    await insertEndpoint(trx, key, {
      ...{ url: 'https://canary.test/', name: 'Canary', events: ['plan.changed'], audience: 'own' },
      ...{ sealedSecret: sealOf({ settings }).seal(newSecret()), most: 1 },
    });
    const message = { id: event.id, type: event.name };
    await insertDeliveries(trx, [key], { event, message, now });
  });
  const [delivery] = await listDeliveryRows(db, { ...key, before: null, state: null, limit: 1 });
  return { endpointId: key.endpointId, deliveryId: delivery?.id ?? '' };
}
