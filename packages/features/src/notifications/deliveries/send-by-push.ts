import type { Notification } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { deleteDevice, findDevice } from '../push/device-queries.ts';
import { readPushKeys } from '../push/push-keys.ts';
import type { PushSender } from '../push/push-sender.ts';
import { writeNotice } from '../words/write-notice.ts';
import type { Outcome } from './deliver.ts';
import type { ClaimedDelivery } from './delivery-queries.ts';

interface ByPush {
  delivery: ClaimedDelivery;
  notice: Notification;
  push: PushSender;
}

/** Long enough for a phone that is off over the weekend. */
const keptForSeconds = 3 * 86_400;

export async function sendByPush(services: Services, { delivery, notice, push }: ByPush): Promise<Outcome> {
  const { db, settings } = services;
  const { userId, targetId: deviceId } = delivery;
  const device = await findDevice(db, { userId, deviceId });
  if (!device) return 'gone';
  const { title, lines, action } = writeNotice(notice);
  const message = { id: delivery.id, title, body: lines[0] ?? '', path: action.path };
  const outcome = await push.send({
    ...{ keys: await readPushKeys(services), device, subject: subjectOf(settings) },
    ...{
      payload: JSON.stringify(message),
      topic: delivery.id.replaceAll('-', ''),
      ttlSeconds: keptForSeconds,
    },
  });
  if (outcome === 'gone') await deleteDevice(db, { userId, deviceId });
  return outcome;
}

/** Whom a push service may write to about us (RFC 8292). */
function subjectOf({ baseUrl, MAIL_FROM }: Services['settings']): string {
  return baseUrl.startsWith('https:') ? baseUrl : `mailto:${/<([^>]+)>/.exec(MAIL_FROM)?.[1] ?? MAIL_FROM}`;
}
