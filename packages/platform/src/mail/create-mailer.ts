import type { Settings } from '../settings/index.ts';
import type { Mailer } from './mailer.ts';
import { createOutboxMailer } from './outbox.ts';
import { createSmtpMailer } from './smtp-mailer.ts';

/** By SMTP where it is set up, else into the outbox folder. */
export function createMailer({
  SMTP_URL,
  MAIL_FROM,
  dataDir,
}: Pick<Settings, 'SMTP_URL' | 'MAIL_FROM' | 'dataDir'>): Mailer {
  return SMTP_URL ? createSmtpMailer(SMTP_URL, MAIL_FROM) : createOutboxMailer(dataDir);
}
