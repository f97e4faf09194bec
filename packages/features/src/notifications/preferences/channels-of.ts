import {
  type ChosenKind,
  isChosen,
  type NotificationChannel,
  type NotificationKindSpec,
  notificationChannels,
  notificationKinds,
} from '@debrief/contracts';
import { includes, type Plan } from '@debrief/core';
import type { Recipient } from './recipient-queries.ts';

/** Whether the person's plan keeps this kind out of their mail; null: billing is off. */
export function isMailLocked(kind: ChosenKind, plan: Plan | null): boolean {
  return notificationKinds[kind].isPaidMail && !includes(plan, 'mail');
}

/** By what a person is told this kind: what they chose, as far as their plan and their devices go. */
export function channelsOf(
  recipient: Pick<Recipient, 'choices' | 'role' | 'deviceIds'>,
  kind: ChosenKind,
  plan: Plan | null,
): NotificationChannel[] {
  const spec: NotificationKindSpec = notificationKinds[kind];
  return notificationChannels.filter((channel) => {
    if (!isChosen(recipient.choices, kind, channel)) return false;
    if (channel === 'mail') return !isMailLocked(kind, plan);
    return channel === 'app' || (recipient.deviceIds.length > 0 && spec.for.includes(recipient.role));
  });
}
