export { createMailer } from './create-mailer.ts';
export { escapeHtml } from './escape-html.ts';
export { type Mail, type Mailer, MailFailure } from './mailer.ts';
export { createOutboxMailer, findInOutbox, type KeptMail, listOutbox } from './outbox.ts';
