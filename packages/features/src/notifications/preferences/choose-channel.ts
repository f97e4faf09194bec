import { type ChosenKind, type NotificationChannel, notificationKinds } from '@debrief/contracts';
import { AppError, type Services } from '@debrief/platform';
import { getPlan } from '../../billing/index.ts';
import { isMailLocked } from './channels-of.ts';
import { setChoices } from './preference-queries.ts';

interface Choice {
  kind: ChosenKind;
  channel: NotificationChannel;
  isOn: boolean;
}

/** @throws not-allowed for mail that the person's plan does not have. */
export async function chooseChannel(
  services: Services,
  userId: string,
  { kind, channel, isOn }: Choice,
): Promise<void> {
  const needsPlan = isOn && channel === 'mail' && notificationKinds[kind].isPaidMail;
  if (needsPlan && isMailLocked(kind, await getPlan(services, userId)))
    throw new AppError('not-allowed', 'the plan has no mail', { reason: 'plan-lacks-mail' });
  await setChoices(services.db, userId, { kinds: [kind], channel, isOn });
}
