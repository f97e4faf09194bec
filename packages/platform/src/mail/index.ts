export { createMailer } from './create-mailer.ts';
export type { Mail, Mailer } from './mailer.ts';
export { createOutboxMailer, type KeptMail, listOutbox } from './outbox.ts';
