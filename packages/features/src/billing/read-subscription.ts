import type { PaidPlan, SubscriptionStatus } from '@debrief/contracts';
import type Stripe from 'stripe';

/** What counts of a subscription as the provider has it now. */
export interface SeenSubscription {
  stripeSubscriptionId: string;
  stripeCustomerId: string;
  /** Whose customer it is, as we told the provider when we made it. */
  userId: string | undefined;
  /** Undefined: a price that is none of ours. */
  plan: PaidPlan | undefined;
  status: SubscriptionStatus;
  startedAt: Date;
  periodEndsAt: Date | null;
  lastsUntil: Date | null;
}

/** A renewal may be told late: what was paid goes on that long. */
const slackMs = 3 * 86_400_000;

const statuses: Record<string, SubscriptionStatus> = {
  active: 'active',
  trialing: 'active',
  past_due: 'past-due',
  // Given up on, but a payment may still come.
  unpaid: 'pending',
  paused: 'pending',
  incomplete: 'pending',
  canceled: 'ended',
  incomplete_expired: 'ended',
};

export function readSubscription(
  subscription: Stripe.Subscription,
  prices: Record<PaidPlan, string>,
): SeenSubscription {
  const { customer } = subscription;
  const known =
    typeof customer === 'object' && !('deleted' in customer && customer.deleted) ? customer : null;
  const item = subscription.items.data[0];
  const periodEndsAt = item ? toDate(item.current_period_end) : null;
  const endsAt = subscription.cancel_at ? toDate(subscription.cancel_at) : periodEndsAt;
  const isEnding = subscription.cancel_at_period_end || subscription.cancel_at !== null;
  const status = statuses[subscription.status] ?? 'pending';
  const seen = status === 'active' && isEnding ? 'ending' : status;
  return {
    stripeSubscriptionId: subscription.id,
    stripeCustomerId: typeof customer === 'string' ? customer : customer.id,
    userId: known && 'metadata' in known ? known.metadata?.user_id : undefined,
    plan: planOf(item?.price.id, prices),
    status: seen,
    startedAt: toDate(subscription.start_date),
    periodEndsAt: seen === 'ending' ? endsAt : periodEndsAt,
    lastsUntil: lastsUntil(seen, { endsAt, periodEndsAt, endedAt: subscription.ended_at }),
  };
}

interface Ends {
  endsAt: Date | null;
  periodEndsAt: Date | null;
  endedAt: number | null;
}

function lastsUntil(status: SubscriptionStatus, { endsAt, periodEndsAt, endedAt }: Ends): Date | null {
  if (status === 'active') return periodEndsAt && new Date(periodEndsAt.getTime() + slackMs);
  if (status === 'ending') return endsAt;
  if (status === 'past-due') return periodEndsAt;
  return endedAt === null ? new Date(0) : toDate(endedAt);
}

function planOf(priceId: string | undefined, prices: Record<PaidPlan, string>): PaidPlan | undefined {
  if (priceId === prices.premium) return 'premium';
  return priceId === prices.standard ? 'standard' : undefined;
}

function toDate(seconds: number): Date {
  return new Date(seconds * 1_000);
}
