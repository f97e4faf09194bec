import { afterAll, beforeAll, expect, it } from 'vitest';
import { billingPersonalData } from './personal-data.ts';
import { forgetCustomerTask } from './tasks.ts';
import { type BillingBench, openBillingBench } from './testing/billing-bench.ts';

let bench: BillingBench;

beforeAll(async () => {
  bench = await openBillingBench();
});
afterAll(() => bench.close());

const hours = 3_600;
const now = () => Math.floor(Date.now() / 1_000);

/** Somebody who has paid, and what they have. */
async function aPayer(plan: 'standard' | 'premium' = 'premium') {
  const actor = await bench.person();
  const subscription = await bench.buy(actor, plan);
  await bench.tell(bench.stripe.event('customer.subscription.created', subscription));
  return { actor, subscription };
}

const eventsOf = async (userId: string) =>
  (
    await bench.services.db
      .selectFrom('event')
      .select('payload')
      .where('user_id', '=', userId)
      .where('name', '=', 'subscription.changed')
      .orderBy('id')
      .execute()
  ).map(({ payload }) => payload as { what: string; from: string; to: string });

it('checkout asks for the price of the plan, and names neither plan nor price from the page', async () => {
  const actor = await bench.person();

  const { url } = await bench.as(actor).billing.upgrade({ plan: 'standard', back: '/settings' });

  expect(url).toMatch(/^https:\/\/checkout\.stripe\.test\//);
  expect(bench.stripe.checkouts.at(-1)?.form).toMatchObject({
    mode: 'subscription',
    client_reference_id: actor.userId,
    'line_items[0][price]': 'price_standard',
    success_url: `${bench.services.settings.baseUrl}/settings`,
  });
  expect(await bench.planOf(actor)).toBe('free');
});

it.each(['//evil.example', '/\\evil.example', 'https://evil.example'])(
  'nobody is sent to %s after paying',
  async (back) => {
    const actor = await bench.person();
    await expect(bench.as(actor).billing.upgrade({ plan: 'premium', back })).rejects.toThrow();
  },
);

it('pressed three times at once there is one customer', async () => {
  const actor = await bench.person();

  await Promise.all([1, 2, 3].map(() => bench.as(actor).billing.upgrade({ plan: 'premium' })));

  const own = [...bench.stripe.customers.values()].filter(
    ({ metadata }) => metadata.user_id === actor.userId,
  );
  expect(own).toHaveLength(1);
});

it('who has paid has the plan, once it is told, and hears of it once however often it is told', async () => {
  const actor = await bench.person();
  const subscription = await bench.buy(actor, 'premium');
  const paid = bench.stripe.event('checkout.session.completed', { subscription: subscription.id });

  expect(await bench.tell(paid)).toBe('applied');
  expect(await bench.tell(paid)).toBe('replayed');
  expect(await bench.tell(bench.stripe.event('customer.subscription.created', subscription))).toBe('applied');

  expect(await bench.planOf(actor)).toBe('premium');
  expect(await eventsOf(actor.userId)).toMatchObject([{ what: 'plan', from: 'free', to: 'premium' }]);
  expect(await bench.as(actor).billing.get()).toMatchObject({
    hasPortal: true,
    subscription: { door: 'stripe', status: 'active' },
  });
});

it('the same message five times at once is taken in once', async () => {
  const actor = await bench.person();
  const subscription = await bench.buy(actor, 'standard');
  const body = bench.stripe.event('customer.subscription.created', subscription);

  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => bench.tell(body)));

  expect(outcomes.sort()).toEqual(['applied', 'replayed', 'replayed', 'replayed', 'replayed']);
  expect(await bench.planOf(actor)).toBe('standard');
});

it('who pays already changes at the provider instead of paying twice', async () => {
  const { actor } = await aPayer('standard');
  const { url } = await bench.as(actor).billing.upgrade({ plan: 'premium' });

  expect(url).toMatch(/^https:\/\/billing\.stripe\.test\//);
});

it('what was cancelled stays until its period is over, and then it is free again', async () => {
  const { actor, subscription } = await aPayer();
  Object.assign(subscription, { cancel_at_period_end: true });
  await bench.tell(bench.stripe.event('customer.subscription.updated', subscription));
  expect(await bench.planOf(actor)).toBe('premium');
  expect(await bench.as(actor).billing.get()).toMatchObject({ subscription: { status: 'ending' } });

  Object.assign(subscription, { status: 'canceled', ended_at: now() - 1 });
  await bench.tell(bench.stripe.event('customer.subscription.deleted', subscription));

  expect(await bench.planOf(actor)).toBe('free');
  expect(await eventsOf(actor.userId)).toMatchObject([{ to: 'premium' }, { from: 'premium', to: 'free' }]);
});

it('a late message never revives what has ended', async () => {
  const { actor, subscription } = await aPayer();
  const late = bench.stripe.event('customer.subscription.updated', { ...subscription });
  Object.assign(subscription, { status: 'canceled', ended_at: now() - 1 });
  await bench.tell(bench.stripe.event('customer.subscription.deleted', subscription));

  expect(await bench.tell(late)).toBe('stale');
  // Not even when the provider itself should say so.
  Object.assign(subscription, { status: 'active', ended_at: null });
  await bench.tell(bench.stripe.event('customer.subscription.updated', subscription));

  expect(await bench.planOf(actor)).toBe('free');
});

it('in any order of arrival it ends where the provider stands', async () => {
  const actor = await bench.person();
  const subscription = await bench.buy(actor, 'standard');
  const created = bench.stripe.event('customer.subscription.created', { ...subscription });
  subscription.items.data = [{ price: { id: 'price_premium' }, current_period_end: now() + hours }];
  const updated = bench.stripe.event('customer.subscription.updated', subscription);

  await bench.tell(updated);
  await bench.tell(created);

  expect(await bench.planOf(actor)).toBe('premium');
});

it('an upgrade that was asked of the provider earlier does not go over what was asked later', async () => {
  const { actor, subscription } = await aPayer();
  await bench.services.db
    .updateTable('billing_subscription')
    .set({ observed_at: new Date(Date.now() + hours * 1_000) })
    .where('user_id', '=', actor.userId)
    .execute();
  Object.assign(subscription, { status: 'past_due' });

  expect(await bench.tell(bench.stripe.event('customer.subscription.updated', subscription))).toBe('stale');
});

it('a payment that failed leaves the plan until the period is over, and the person is told', async () => {
  const { actor, subscription } = await aPayer();
  Object.assign(subscription, { status: 'past_due' });
  const parent = { subscription_details: { subscription: subscription.id } };

  await bench.tell(bench.stripe.event('invoice.payment_failed', { parent }));

  expect(await bench.planOf(actor)).toBe('premium');
  expect(await bench.as(actor).billing.get()).toMatchObject({ subscription: { status: 'past-due' } });
  expect((await eventsOf(actor.userId)).map(({ what }) => what)).toEqual(['plan', 'payment-failed']);

  subscription.items.data = [{ price: { id: 'price_premium' }, current_period_end: now() - 1 }];
  await bench.tell(bench.stripe.event('customer.subscription.updated', subscription));
  expect(await bench.planOf(actor)).toBe('free');
});

it.each(['incomplete', 'unpaid', 'paused', 'something-new'])('%s is worth nothing', async (status) => {
  const { actor, subscription } = await aPayer();
  Object.assign(subscription, { status });
  await bench.tell(bench.stripe.event('customer.subscription.updated', subscription));

  expect(await bench.planOf(actor)).toBe('free');
});

it('forged, altered and recorded messages are refused', async () => {
  const actor = await bench.person();
  const subscription = await bench.buy(actor, 'premium');
  const body = bench.stripe.event('customer.subscription.created', subscription);

  expect(await bench.tell(body, { secret: 'whsec_other' })).toBe('refused');
  expect(await bench.tell(body, { timestamp: now() - 301 })).toBe('refused');
  expect(await bench.planOf(actor)).toBe('free');
});

it('what it does not know is accepted and left alone', async () => {
  const stranger = { id: 'sub_of_nobody' };

  expect(await bench.tell(bench.stripe.event('customer.updated', {}))).toBe('ignored');
  expect(await bench.tell(bench.stripe.event('customer.subscription.updated', stranger))).toBe('ignored');
  expect(await bench.tell(bench.stripe.event('checkout.session.completed', { subscription: null }))).toBe(
    'ignored',
  );
});

it('a price that is none of ours, and a customer that is not the person’s, give nothing', async () => {
  const actor = await bench.person();
  const subscription = await bench.buy(actor, 'premium');
  const [item] = subscription.items.data;
  if (item) item.price.id = 'price_of_something_else';
  expect(await bench.tell(bench.stripe.event('customer.subscription.created', subscription))).toBe('ignored');

  if (item) item.price.id = 'price_premium';
  bench.stripe.customers.set('cus_other', {
    ...{ id: 'cus_other', object: 'customer', metadata: { user_id: actor.userId } },
  });
  subscription.customer = 'cus_other';
  expect(await bench.tell(bench.stripe.event('customer.subscription.updated', subscription))).toBe('ignored');
  expect(await bench.planOf(actor)).toBe('free');
});

it('while the provider is away nothing is taken in, and it is when the message comes again', async () => {
  const actor = await bench.person();
  const subscription = await bench.buy(actor, 'premium');
  const body = bench.stripe.event('customer.subscription.created', subscription);
  bench.stripe.setAway(true);

  await expect(bench.tell(body)).rejects.toMatchObject({ code: 'unavailable' });
  await expect(bench.as(actor).billing.portal()).rejects.toThrow();
  bench.stripe.setAway(false);

  expect(await bench.tell(body)).toBe('applied');
  expect(await bench.planOf(actor)).toBe('premium');
});

it('a person gets what is known of what they pay; erasing ends it at the provider too', async () => {
  const { actor, subscription } = await aPayer();
  const { db } = bench.services;
  const exported = await billingPersonalData.export(db, actor.userId);
  expect(exported).toMatchObject({
    customer: { stripe_customer_id: subscription.customer },
    subscriptions: [{ plan: 'premium' }],
    changes: [{ to_plan: 'premium' }],
  });

  await db.transaction().execute((trx) => billingPersonalData.erase(trx, actor.userId));
  const context = { services: bench.services, signal: new AbortController().signal, attempt: 1 };
  const job = { stripeCustomerId: subscription.customer };
  await forgetCustomerTask.run(job, context);
  await forgetCustomerTask.run(job, context);

  expect(await billingPersonalData.export(db, actor.userId)).toEqual({
    ...{ customer: null, subscriptions: [], changes: [] },
  });
  expect(bench.stripe.subscriptions.get(subscription.id)?.status).toBe('canceled');
});
