import { type NotificationChannel, type NotificationKindSpec, notificationKinds } from '@debrief/contracts';
import { quietUntil } from '@debrief/core';
import { enqueue, newId, type Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { deliverTask } from './deliveries/deliver-task.ts';
import { insertDeliveries, type NewDelivery } from './deliveries/delivery-queries.ts';
import { isChosenKind, type Notice } from './notice.ts';
import { insertNotification } from './notification-queries.ts';
import { channelsOf } from './preferences/channels-of.ts';
import { findRecipient, type Recipient } from './preferences/recipient-queries.ts';

/**
 * The one door: into the list, to open pages that there is something new in it, and by mail and to devices as the person
 * wants it; to who is suspended nothing is sent. The same kind of the same subject is told once, however often this is called. False: it was told before, or the
 * person is gone.
 */
export async function notify(services: Services, notice: Notice): Promise<boolean> {
  const recipient = await findRecipient(services.db, notice.userId);
  if (!recipient) return false;
  const { kind } = notice;
  const chosen: NotificationChannel[] = isChosenKind(kind)
    ? channelsOf(recipient, kind, await getPlan(services, notice.userId))
    : ['app'];
  const channels = recipient.isSuspended ? chosen.filter((channel) => channel === 'app') : chosen;
  return await tell(services, recipient, { notice, channels });
}

/** By these channels, whatever the person chose. */
export async function tell(
  { db, live, clock }: Services,
  recipient: Recipient,
  { notice, channels }: { notice: Notice; channels: readonly NotificationChannel[] },
): Promise<boolean> {
  const id = newId();
  const now = clock.now();
  const isListed = channels.includes('app');
  const deliveries = toDeliveries(recipient, { id, channels, sendAfter: sendAfter(recipient, notice, now) });
  const isNew = await db.transaction().execute(async (trx) => {
    if (!(await insertNotification(trx, { ...notice, id, isListed }))) return false;
    await insertDeliveries(trx, deliveries);
    for (const delivery of deliveries)
      await enqueue(
        trx,
        deliverTask,
        { deliveryId: delivery.id },
        { delayMs: Math.max(0, +delivery.sendAfter - +now) },
      );
    return true;
  });
  if (isNew && isListed) await live.tell(notice.userId, { type: 'notification.created', notificationId: id });
  return isNew;
}

/** Quiet hours put it off; nothing is lost by them. */
function sendAfter({ quiet, timeZone }: Recipient, { kind }: Notice, now: Date): Date {
  const spec: NotificationKindSpec | null = isChosenKind(kind) ? notificationKinds[kind] : null;
  if (spec === null || spec.isUrgent) return now;
  return quietUntil(now, quiet, timeZone) ?? now;
}

function toDeliveries(
  { userId, deviceIds }: Recipient,
  { id, channels, sendAfter }: { id: string; channels: readonly NotificationChannel[]; sendAfter: Date },
): NewDelivery[] {
  const shared = { userId, notificationId: id, sendAfter };
  const mail = { ...shared, channel: 'mail' as const, targetId: userId, id: newId() };
  const push = deviceIds.map((targetId) => ({ ...shared, channel: 'push' as const, targetId, id: newId() }));
  return [...(channels.includes('mail') ? [mail] : []), ...(channels.includes('push') ? push : [])];
}
