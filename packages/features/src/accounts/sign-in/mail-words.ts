import type { Mail } from '@debrief/platform';

interface Words {
  resetPassword(url: string): Pick<Mail, 'subject' | 'text'>;
  alreadySignedUp(url: string): Pick<Mail, 'subject' | 'text'>;
}

const en: Words = {
  resetPassword: (url) => ({
    subject: 'Choose a new Debrief password',
    text: `Somebody, hopefully you, asked to choose a new password for your Debrief account.\n\nOpen this link within the next hour:\n${url}\n\nIf it was not you, nothing has changed and there is nothing to do.\n`,
  }),
  alreadySignedUp: (url) => ({
    subject: 'You already have a Debrief account',
    text: `Somebody, hopefully you, tried to sign up at Debrief with this address. There is an account for it already, and nothing has changed.\n\nSign in, or choose a new password, here:\n${url}\n`,
  }),
};

const catalogue: Record<string, Words> = { en };

/** The words of mails in a person's language, or in English. */
export function mailWords(locale: string): Words {
  return catalogue[locale.toLowerCase()] ?? catalogue[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}
