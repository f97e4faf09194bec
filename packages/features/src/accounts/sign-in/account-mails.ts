import type { Mail, Services } from '@debrief/platform';
import { mailWords } from './mail-words.ts';

interface Addressee {
  email: string;
  locale?: unknown;
  isDemo?: unknown;
}

/** Mails about accounts. Demo accounts are everybody's: nobody reads their mail, and nobody may change their password. */
export function createAccountMails({ mailer, settings }: Pick<Services, 'mailer' | 'settings'>) {
  async function send(to: Addressee, words: (locale: ReturnType<typeof mailWords>) => Omit<Mail, 'to'>) {
    if (to.isDemo === true) return;
    await mailer.send({ to: to.email, ...words(mailWords(String(to.locale ?? 'en'))) });
  }
  return {
    resetPassword: (to: Addressee, token: string) =>
      send(to, (words) =>
        words.resetPassword(`${settings.baseUrl}/reset-password?token=${encodeURIComponent(token)}`),
      ),
    alreadySignedUp: (to: Addressee) =>
      send(to, (words) => words.alreadySignedUp(`${settings.baseUrl}/sign-in`)),
  };
}
