import type { DomainEventOf } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { notify } from './notify.ts';

export type PlanNotice = Omit<DomainEventOf<'subscription.changed'>, 'name'>;

/** A plan became another one, or was not paid. Failed payments go by mail as well: the person may not come by in time. */
export async function notifySubscriptionChanged(
  services: Services,
  { userId, noticeId, what, from, to, endsAt }: PlanNotice,
): Promise<void> {
  const notice = { userId, subjectId: noticeId };
  if (what === 'plan')
    await notify(services, { ...notice, kind: 'plan-changed', payload: { from, to, endsAt } });
  else await notify(services, { ...notice, kind: 'payment-failed', payload: { plan: to, endsAt } });
}
