import {
  type ChosenKind,
  isChosen,
  type NotificationKindSpec,
  type NotificationPreferences,
  notificationChannels,
  notificationKinds,
} from '@debrief/contracts';
import type { Plan } from '@debrief/core';
import { notFound, type Services } from '@debrief/platform';
import { getPlan } from '../../billing/index.ts';
import { listDevices } from '../push/device-queries.ts';
import { readPushKeys } from '../push/push-keys.ts';
import { isMailLocked } from './channels-of.ts';
import { findNext } from './find-next.ts';
import { findRecipient, type Recipient } from './recipient-queries.ts';

/** Everything the page of preferences shows. */
export async function getPreferences(services: Services, userId: string): Promise<NotificationPreferences> {
  const recipient = await findRecipient(services.db, userId);
  if (!recipient) throw notFound('person');
  const [plan, keys, devices] = await Promise.all([
    getPlan(services, userId),
    readPushKeys(services),
    listDevices(services.db, userId),
  ]);
  const { quiet, timeZone, isDemo, mailFailedAt, mailFailure } = recipient;
  const failure = mailFailedAt && mailFailure && { at: mailFailedAt.toISOString(), reason: mailFailure };
  return {
    kinds: kindsFor(recipient, plan),
    quiet,
    timeZone,
    mail: { isKept: isDemo || !services.settings.SMTP_URL, failure },
    push: { publicKey: keys.publicKey, devices },
    next: await findNext(services, recipient, plan),
  };
}

function kindsFor({ role, choices }: Recipient, plan: Plan | null): NotificationPreferences['kinds'] {
  return (Object.entries(notificationKinds) as [ChosenKind, NotificationKindSpec][])
    .filter(([, spec]) => spec.for.includes(role))
    .map(([kind]) => {
      const isLocked = isMailLocked(kind, plan);
      const isOn = notificationChannels.map((channel) => [
        channel,
        isChosen(choices, kind, channel) && !(channel === 'mail' && isLocked),
      ]);
      return { kind, channels: Object.fromEntries(isOn), isMailLocked: isLocked };
    });
}
