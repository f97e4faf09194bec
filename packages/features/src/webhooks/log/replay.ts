import { AppError, notFound, type Services } from '@debrief/platform';
import { getEndpoint } from '../endpoints/list-endpoints.ts';
import { enqueueSending } from '../sending/send-task.ts';
import { findDelivery, replayFailed, replayOne } from './replay-queries.ts';

/**
 * Sends one again, under its old `webhook-id`.
 * @throws AppError `not-found`, or `conflict` when its address is switched off
 */
export async function replayDelivery(
  { db, clock }: Services,
  key: { userId: string; deliveryId: string },
): Promise<void> {
  const delivery = await findDelivery(db, key);
  if (!delivery) throw notFound('delivery');
  if (!delivery.isOn) throw off();
  await db.transaction().execute(async (trx) => {
    await replayOne(trx, { ...key, now: clock.now() });
    await enqueueSending(trx);
  });
}

/**
 * Everything that failed and happened since then.
 * @throws AppError `not-found`, `conflict`
 */
export async function replayAllFailed(
  services: Services,
  { since, ...key }: { userId: string; endpointId: string; since: string | null },
): Promise<{ count: number }> {
  if ((await getEndpoint(services, key)).state === 'off') throw off();
  const from = since === null ? null : new Date(since);
  return await services.db.transaction().execute(async (trx) => {
    const count = await replayFailed(trx, { ...key, since: from, now: services.clock.now() });
    await enqueueSending(trx);
    return { count };
  });
}

function off(): AppError {
  return new AppError('conflict', 'the address is switched off', { reason: 'webhook-off' });
}
