import type { ChosenKind, Notification, NotificationPreferences } from '@debrief/contracts';
import { type Plan, quietUntil } from '@debrief/core';
import { newId, type Services } from '@debrief/platform';
import { findNextWaiting, listWaitingChannels } from '../deliveries/delivery-queries.ts';
import { foreseeNotices } from '../look-ahead/foresee-notices.ts';
import { isChosenKind, readNotice } from '../notice.ts';
import { writeNotice } from '../words/write-notice.ts';
import { channelsOf } from './channels-of.ts';
import type { Recipient } from './recipient-queries.ts';

type Next = NonNullable<NotificationPreferences['next']>;

/** The first thing this person will be told, as far as can be known today, in the words it would have now. */
export async function findNext(
  services: Services,
  recipient: Recipient,
  plan: Plan | null,
): Promise<Next | null> {
  const waiting = await findWaiting(services, recipient.userId);
  const [foreseen] = await listForeseen(services, recipient, plan);
  if (!waiting || !foreseen) return waiting ?? foreseen ?? null;
  return waiting.at < foreseen.at ? waiting : foreseen;
}

/** Put off by quiet hours, or to be tried again. */
async function findWaiting({ db, clock }: Services, userId: string): Promise<Next | null> {
  const found = await findNextWaiting(db, userId, clock.now());
  if (!found || !isChosenKind(found.kind)) return null;
  const notice = readNotice({ ...found, id: found.notificationId });
  const channels = await listWaitingChannels(db, userId, found.notificationId);
  return notice && toNext(found.kind, found.at, { channels, notice });
}

async function listForeseen(services: Services, recipient: Recipient, plan: Plan | null): Promise<Next[]> {
  const foreseen = await foreseeNotices(services, recipient);
  const next = foreseen.flatMap(({ kind, at, payload }): Next[] => {
    const channels = channelsOf(recipient, kind, plan);
    const notice = readNotice({ id: newId(), kind, payload, createdAt: at });
    if (channels.length === 0 || !notice) return [];
    const isOnlyListed = channels.every((channel) => channel === 'app');
    const then = isOnlyListed ? at : (quietUntil(at, recipient.quiet, recipient.timeZone) ?? at);
    return [toNext(kind, then, { channels, notice })];
  });
  return next.sort((a, b) => a.at.localeCompare(b.at));
}

function toNext(
  kind: ChosenKind,
  at: Date,
  { channels, notice }: { channels: Next['channels']; notice: Notification },
): Next {
  const { title, lines } = writeNotice(notice);
  return { kind, at: at.toISOString(), channels, title, text: lines.join('\n\n') };
}
