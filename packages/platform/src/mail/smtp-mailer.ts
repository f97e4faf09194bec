import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.ts';

/** Sends by SMTP; each mail opens its connection, so nothing has to be closed. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send({ to, subject, text }) {
      await transport.sendMail({ from, to, subject, text, disableFileAccess: true, disableUrlAccess: true });
    },
  };
}
