import type { BillingDoor, DomainEventOf } from '@debrief/contracts';
import type { PlanName } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { newId, type Publish, type Services } from '@debrief/platform';
import { insertPlanChange } from './change-queries.ts';
import { listLasting, lockBilling } from './subscription-queries.ts';

interface Why {
  userId: string;
  door: BillingDoor;
  reason: string;
  changedBy: string | null;
}

/** Runs `change` on one person's subscriptions; what their plan became by it is logged, told and shown on open pages. */
export async function changeSubscription<Result>(
  services: Services,
  why: Why,
  change: (trx: Trx, publish: Publish) => Promise<Result>,
): Promise<Result> {
  const result = await services.events.transaction(async (trx, publish) => {
    await lockBilling(trx, why.userId);
    const [before] = await listLasting(trx, why.userId);
    const changed = await change(trx, publish);
    const [after] = await listLasting(trx, why.userId);
    const moved = { from: before?.plan ?? 'free', to: after?.plan ?? 'free' } as const;
    if (moved.from !== moved.to)
      await tell({ trx, publish }, why, { ...moved, endsAt: after?.lastsUntil ?? null });
    return changed;
  });
  await services.live.tell(why.userId, { type: 'subscription.changed' });
  await services.live.tell(why.userId, { type: 'ai-meter.changed' });
  return result;
}

async function tell(
  { trx, publish }: { trx: Trx; publish: Publish },
  { userId, door, reason, changedBy }: Why,
  { from, to, endsAt }: { from: PlanName; to: PlanName; endsAt: Date | null },
): Promise<void> {
  const id = newId();
  // What is paid for renews by itself: only what an administrator gives has an end that is known.
  const end = door === 'stripe' ? null : endsAt;
  await insertPlanChange(trx, { userId, id, door, from, to, reason, endsAt: end, changedBy });
  await publish(toEvent(userId, id, { what: 'plan', from, to, endsAt: end }));
}

type Said = Pick<DomainEventOf<'subscription.changed'>, 'what' | 'from' | 'to'> & { endsAt: Date | null };

export function toEvent(userId: string, noticeId: string, { endsAt, ...said }: Said) {
  return {
    ...{ name: 'subscription.changed' as const, userId, noticeId },
    ...{ ...said, endsAt: endsAt?.toISOString() ?? null },
  };
}
