import { createTransport } from 'nodemailer';
import { type Mailer, MailFailure, unsubscribeHeaders } from './mailer.ts';

/** Sends by SMTP; each mail opens its connection, so nothing has to be closed. */
export function createSmtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({
    url,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  return {
    async send(mail) {
      const { to, subject, text, html, id } = mail;
      const message = { from, to, subject, text, html, headers: headersOf(mail) };
      const messageId = id && `<${id}@${domainOf(from)}>`;
      try {
        await transport.sendMail({ ...message, messageId, disableFileAccess: true, disableUrlAccess: true });
      } catch (error) {
        // Not as its cause either: it would be logged with the address in it.
        throw toFailure(error);
      }
    },
  };
}

/** Programs do not answer what a program wrote (RFC 3834). */
function headersOf(mail: Parameters<typeof unsubscribeHeaders>[0]): Record<string, string> {
  return { ...unsubscribeHeaders(mail), 'Auto-Submitted': 'auto-generated' };
}

function domainOf(from: string): string {
  return /@([A-Za-z0-9.-]+)>?\s*$/.exec(from)?.[1] ?? 'debrief.invalid';
}

function toFailure(error: unknown): MailFailure {
  const { code, responseCode, command } = error as Record<'code' | 'responseCode' | 'command', unknown>;
  const word = typeof code === 'string' && /^[A-Z]{2,20}$/.test(code) ? code : 'EUNKNOWN';
  const number = typeof responseCode === 'number' ? responseCode : 0;
  // A wrong password or sender is a 5xx as well, and not the fault of who is written to.
  const isRefused = (command === 'RCPT TO' || command === 'DATA') && number >= 500;
  return new MailFailure(number ? `${word} ${number}` : word, isRefused);
}
