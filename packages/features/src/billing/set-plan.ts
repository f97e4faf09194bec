import type { SetPlanInput } from '@debrief/contracts';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import { changeSubscription } from './change-subscription.ts';
import { findPayer } from './customer-queries.ts';
import { deleteGiven, listLasting, writeGiven } from './subscription-queries.ts';
import { requireBilling } from './upgrade.ts';

/** The administrator's door: a plan for a reason, until some day or for good. What somebody pays for is theirs to end. */
export async function setPlan(
  services: Services,
  actor: Actor,
  { personId, plan, reason, endsAt }: SetPlanInput,
): Promise<void> {
  requireBilling(services);
  const end = endsAt === null ? null : new Date(endsAt);
  if (end && end <= services.clock.now())
    throw new AppError('invalid', 'the end must lie ahead', { reason: 'end-is-past' });
  if (!(await findPayer(services.db, personId))) throw notFound('person');
  const why = { userId: personId, door: 'admin', reason, changedBy: actor.userId } as const;
  await changeSubscription(services, why, async (trx) => {
    if (await isBetterPaid(services, personId, plan))
      throw new AppError('conflict', 'the person pays for more', { reason: 'pays-for-more' });
    await deleteGiven(trx, personId, ['admin', 'demo']);
    if (plan !== 'free')
      await writeGiven(trx, { userId: personId, id: newId(), door: 'admin', plan, endsAt: end });
  });
}

async function isBetterPaid({ db }: Services, userId: string, plan: SetPlanInput['plan']): Promise<boolean> {
  const paid = (await listLasting(db, userId)).filter(({ door }) => door === 'stripe');
  return paid.some((each) => plan === 'free' || (each.plan === 'premium' && plan === 'standard'));
}
