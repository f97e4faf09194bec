import type { BillingDoor, PaidPlan, SubscriptionStatus } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface SubscriptionRow {
  id: string;
  door: BillingDoor;
  plan: PaidPlan;
  status: SubscriptionStatus;
  startedAt: Date;
  periodEndsAt: Date | null;
  lastsUntil: Date | null;
}

/** Changes of one person's plan go one after the other. */
export async function lockBilling(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('billing:' || ${userId}, 0))`.execute(trx);
}

/** Those that last, the best first: it gives the plan. */
export async function listLasting(db: DbOrTrx, userId: string): Promise<SubscriptionRow[]> {
  const { rows } = await sql<SubscriptionRow>`
    select id, door, plan, status, started_at as "startedAt", period_ends_at as "periodEndsAt",
      lasts_until as "lastsUntil"
    from billing_subscription
    where user_id = ${userId} and status in ('active', 'ending', 'past-due')
      and (lasts_until is null or lasts_until > now())
    order by plan = 'premium' desc, lasts_until desc nulls first`.execute(db);
  return rows;
}

export interface NewSubscription {
  userId: string;
  id: string;
  plan: PaidPlan;
  status: SubscriptionStatus;
  startedAt: Date;
  periodEndsAt: Date | null;
  lastsUntil: Date | null;
}

/** As the provider had it when it was asked. False: it was asked again since, or it has ended, which is for good. */
export async function writeObserved(
  trx: Trx,
  subscription: NewSubscription & { stripeSubscriptionId: string; observedAt: string },
): Promise<boolean> {
  const { userId, id, plan, status, startedAt, periodEndsAt, lastsUntil } = subscription;
  const { rows } = await sql`
    insert into billing_subscription as kept
      (user_id, id, door, plan, status, stripe_subscription_id, started_at, period_ends_at, lasts_until, observed_at)
    values (${userId}, ${id}, 'stripe', ${plan}, ${status}, ${subscription.stripeSubscriptionId}, ${startedAt},
      ${periodEndsAt}, ${lastsUntil}, ${subscription.observedAt})
    on conflict (user_id, stripe_subscription_id) do update set plan = excluded.plan, status = excluded.status,
      period_ends_at = excluded.period_ends_at, lasts_until = excluded.lasts_until, observed_at = excluded.observed_at
    where kept.observed_at <= excluded.observed_at and kept.status <> 'ended'
    returning 1`.execute(trx);
  return rows.length === 1;
}

/** What a door other than the provider's gives: one at a time. */
export async function writeGiven(
  trx: Trx,
  { userId, id, door, plan, endsAt }: GivenSubscription,
): Promise<void> {
  const given = {
    plan,
    status: 'active',
    started_at: sql<Date>`now()`,
    period_ends_at: endsAt,
    lasts_until: endsAt,
    observed_at: sql<Date>`clock_timestamp()`,
  };
  await trx
    .deleteFrom('billing_subscription')
    .where('user_id', '=', userId)
    .where('door', '=', door)
    .execute();
  await trx
    .insertInto('billing_subscription')
    .values({ user_id: userId, id, door, ...given })
    .execute();
}

export interface GivenSubscription {
  userId: string;
  id: string;
  door: 'admin' | 'demo';
  plan: PaidPlan;
  endsAt: Date | null;
}

/** What was given for nothing; what is paid for stays. */
export async function deleteGiven(
  trx: Trx,
  userId: string,
  doors: readonly ('admin' | 'demo')[],
): Promise<void> {
  await trx
    .deleteFrom('billing_subscription')
    .where('user_id', '=', userId)
    .where('door', 'in', [...doors])
    .execute();
}

/** By the database's clock, so that several servers agree on what came first. */
export async function readClock(db: DbOrTrx): Promise<string> {
  const { rows } = await sql<{ now: string }>`select clock_timestamp()::text as now`.execute(db);
  return rows[0]?.now ?? '';
}
