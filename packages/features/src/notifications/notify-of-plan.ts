import type { DomainEventOf } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { isTold } from './mail-queries.ts';
import { notify } from './notify.ts';
import { mailAbout } from './send-mail.ts';

export type PlanNotice = Omit<DomainEventOf<'subscription.changed'>, 'name'>;

/** A plan became another one, or was not paid. Failed payments go by mail as well: the person may not come by in time. */
export async function notifySubscriptionChanged(
  services: Services,
  { userId, noticeId, what, from, to, endsAt }: PlanNotice,
): Promise<void> {
  if (what === 'plan') {
    await notify(services, {
      ...{ userId, kind: 'plan-changed', subjectId: noticeId },
      payload: { from, to, endsAt },
    });
    return;
  }
  const notice = { userId, kind: 'payment-failed' as const, subjectId: noticeId };
  if (await isTold(services.db, notice)) return;
  await mailAbout(services, userId, paymentFailed(services, endsAt));
  await notify(services, { ...notice, payload: { plan: to, endsAt } });
}

function paymentFailed({ settings }: Services, endsAt: string | null) {
  const until = endsAt === null ? '' : ` It stays as it is until ${endsAt.slice(0, 10)} (UTC).`;
  return {
    subject: 'A payment for your plan did not go through',
    text: `A payment for your plan did not go through.${until} After that you go on with the free plan and lose nothing you have written or scored.\n\nLook after it here:\n${settings.baseUrl}/plans\n`,
  };
}
