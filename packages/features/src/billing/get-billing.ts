import type { Billing, Subscription } from '@debrief/contracts';
import { plans } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { findCustomerId } from './customer-queries.ts';
import { findOpenDoor } from './doors.ts';
import { findStripe } from './stripe-client.ts';
import { listLasting, type SubscriptionRow } from './subscription-queries.ts';

/** A person's plan, how they came to it, and how they can come to another. */
export async function getBilling(services: Services, userId: string): Promise<Billing> {
  const { db, settings } = services;
  if (settings.BILLING === 'off') return { isOn: false };
  const [lasting, customerId, door] = await Promise.all([
    listLasting(db, userId),
    findCustomerId(db, userId),
    findOpenDoor(services, userId),
  ]);
  const [best] = lasting;
  const plan = plans[best?.plan ?? 'free'];
  return {
    ...{ isOn: true, plan: plan.name, features: [...plan.features] },
    subscription: best ? toSubscription(best) : null,
    hasPortal: customerId !== undefined && findStripe(settings) !== undefined,
    upgradeBy: door?.name ?? null,
  };
}

export function toSubscription({
  door,
  plan,
  status,
  startedAt,
  periodEndsAt,
}: SubscriptionRow): Subscription {
  return {
    ...{ door, plan, status, startedAt: startedAt.toISOString() },
    periodEndsAt: periodEndsAt?.toISOString() ?? null,
  };
}
