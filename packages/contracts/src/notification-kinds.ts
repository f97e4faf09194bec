import { z } from 'zod';
import type { Role } from './accounts.ts';

/** `app` is the list under the bell. */
export const notificationChannels = ['app', 'mail', 'push'] as const;
export const notificationChannelSchema = z.enum(notificationChannels);
export type NotificationChannel = z.infer<typeof notificationChannelSchema>;

export interface NotificationKindSpec {
  /** Who can be told it. */
  for: readonly Role[];
  /** Used until the person says otherwise. Nobody is mailed or pushed unasked, but for what cannot wait until they come by. */
  byDefault: readonly NotificationChannel[];
  /** Its mail is part of plans with mail. */
  isPaidMail: boolean;
  /** Does not wait for quiet hours to be over. */
  isUrgent: boolean;
}

const everyone = ['student', 'tutor', 'admin'] as const;
const study = { for: everyone, byDefault: ['app'], isPaidMail: true, isUrgent: false } as const;
const teaching = { ...study, for: ['tutor', 'admin'], isPaidMail: false } as const;
const account = { ...study, isPaidMail: false } as const;
const running = { for: ['admin'], byDefault: ['app'], isPaidMail: false, isUrgent: true } as const;

/** Everything a person can be told, in the order of the page of preferences. */
export const notificationKinds = {
  'insight-ready': study,
  'weekly-summary': study,
  'plan-behind': study,
  'exam-soon': study,
  'exam-not-reachable': study,
  'outcome-asked': study,
  'attempt-closed': study,
  'essay-marked': study,
  'attempt-regraded': study,
  'report-answered': study,
  'question-reported': teaching,
  'plan-changed': account,
  'payment-failed': { ...account, byDefault: ['app', 'mail'] },
  'webhook-off': { ...account, byDefault: ['app', 'mail'] },
  'budget-reached': { ...running, byDefault: ['app', 'mail'] },
  'alert-raised': running,
} as const satisfies Record<string, NotificationKindSpec>;
export type ChosenKind = keyof typeof notificationKinds;
export const chosenKindSchema = z.enum(Object.keys(notificationKinds) as [ChosenKind, ...ChosenKind[]]);

/** What the person was asked and said; the rest is by default. */
export const notificationChoicesSchema = z.partialRecord(
  chosenKindSchema,
  z.partialRecord(notificationChannelSchema, z.boolean()),
);
export type NotificationChoices = z.infer<typeof notificationChoicesSchema>;

/** Whether a kind is told by a channel, as far as the person's own choices go. */
export function isChosen(
  choices: NotificationChoices,
  kind: ChosenKind,
  channel: NotificationChannel,
): boolean {
  const byDefault: readonly NotificationChannel[] = notificationKinds[kind].byDefault;
  return choices[kind]?.[channel] ?? byDefault.includes(channel);
}
