import type { Notification } from '@debrief/contracts';
import { createOutboxMailer, MailFailure, type Services } from '@debrief/platform';
import type { Recipient } from '../preferences/recipient-queries.ts';
import { writeMail } from '../words/write-mail.ts';
import type { Outcome } from './deliver.ts';
import type { ClaimedDelivery } from './delivery-queries.ts';

interface ByMail {
  delivery: Pick<ClaimedDelivery, 'id'>;
  recipient: Recipient;
  notice: Notification;
}

/** Demo accounts are everybody's: their mail stays on this machine. */
export async function sendByMail(
  services: Services,
  { delivery, recipient, notice }: ByMail,
): Promise<Outcome> {
  const { settings, log } = services;
  const mailer = recipient.isDemo ? createOutboxMailer(settings.dataDir) : services.mailer;
  const mail = writeMail(settings, { notice, recipient });
  try {
    await mailer.send({ to: recipient.email, id: delivery.id, ...mail });
    return 'sent';
  } catch (error) {
    if (error instanceof MailFailure) return error.isRefused ? 'refused' : 'later';
    log.warn({ deliveryId: delivery.id, name: (error as Error).name }, 'a mail could not be sent');
    return 'later';
  }
}
