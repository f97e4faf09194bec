import { quietUntil } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { getPlan } from '../../billing/index.ts';
import { isChosenKind, readNotice } from '../notice.ts';
import { channelsOf } from '../preferences/channels-of.ts';
import { setMailFailure } from '../preferences/preference-queries.ts';
import { findRecipient, type Recipient } from '../preferences/recipient-queries.ts';
import { createPushSender, type PushSender } from '../push/push-sender.ts';
import { type ClaimedDelivery, claimDelivery, endDelivery, putOffDelivery } from './delivery-queries.ts';
import { pauseAfter } from './retry-times.ts';
import { sendByMail } from './send-by-mail.ts';
import { sendByPush } from './send-by-push.ts';

/** What became of one try. `gone`: there is nobody at that address any more. `later`: it may work another time. */
export type Outcome = 'sent' | 'gone' | 'refused' | 'later';

export interface DeliverOptions {
  push?: PushSender;
  /** Longer than any try takes. */
  leaseMs?: number;
}

/**
 * Claim, send, mark. Two workers never send the same at the same time: the claim is one update. A worker that dies between
 * sending and marking leaves a lease that runs out; the next one sends again, and whoever receives it knows it by its name:
 * the outbox and a device by the id, where a second copy replaces the first; a mail server may keep two mails of one
 * Message-ID, which is the worst that can happen.
 */
export async function deliver(
  services: Services,
  deliveryId: string,
  { push = createPushSender(), leaseMs = 180_000 }: DeliverOptions = {},
): Promise<void> {
  const { db, clock } = services;
  const delivery = await claimDelivery(db, { id: deliveryId, now: clock.now(), leaseMs });
  if (!delivery) return;
  const recipient = await findRecipient(db, delivery.userId);
  const notice = readNotice({ ...delivery, id: delivery.notificationId });
  if (!recipient || !notice || !(await isStillWanted(services, delivery, recipient))) {
    await endDelivery(db, delivery, { state: 'dropped', at: clock.now() });
    return;
  }
  const outcome =
    delivery.channel === 'mail'
      ? await sendByMail(services, { delivery, recipient, notice })
      : await sendByPush(services, { delivery, notice, push });
  await mark(services, { delivery, recipient, outcome });
}

/** Who unsubscribed while it waited gets no more, nor who was suspended. */
async function isStillWanted(
  services: Services,
  { kind, channel, userId }: ClaimedDelivery,
  recipient: Recipient,
): Promise<boolean> {
  if (recipient.isSuspended) return false;
  if (!isChosenKind(kind)) return true;
  return channelsOf(recipient, kind, await getPlan(services, userId)).includes(channel);
}

interface Tried {
  delivery: ClaimedDelivery;
  recipient: Recipient;
  outcome: Outcome;
}

async function mark({ db, clock, log }: Services, { delivery, recipient, outcome }: Tried): Promise<void> {
  const at = clock.now();
  const { userId, channel, attemptCount } = delivery;
  if (outcome === 'sent') {
    const isMine = await endDelivery(db, delivery, { state: 'sent', at });
    if (isMine && channel === 'mail') await setMailFailure(db, userId, null);
    return;
  }
  const pauseMs = outcome === 'later' ? pauseAfter(attemptCount) : null;
  log.info({ deliveryId: delivery.id, channel, outcome, attemptCount }, 'a notice was not delivered');
  if (pauseMs !== null) {
    const again = new Date(at.getTime() + pauseMs);
    const sendAfter = quietUntil(again, recipient.quiet, recipient.timeZone) ?? again;
    await putOffDelivery(db, delivery, { sendAfter, failure: outcome });
    return;
  }
  const state = outcome === 'gone' ? 'dropped' : 'failed';
  const isMine = await endDelivery(db, delivery, { state, failure: outcome, at });
  if (isMine && channel === 'mail')
    await setMailFailure(db, userId, { reason: outcome === 'refused' ? 'refused' : 'unreachable', at });
}
