import { idSchema } from '@debrief/contracts';
import type { Trx } from '@debrief/db';
import { newId, type Publish, type Services } from '@debrief/platform';
import type Stripe from 'stripe';
import { changeSubscription, toEvent } from './change-subscription.ts';
import { findCustomerId } from './customer-queries.ts';
import { type EventOutcome, insertEvent, isTakenIn, setOutcome } from './event-queries.ts';
import { readSubscription, type SeenSubscription } from './read-subscription.ts';
import { askStripe, isMissing, type StripeSettings } from './stripe-client.ts';
import { readClock, writeObserved } from './subscription-queries.ts';

export type TakenIn = EventOutcome | 'replayed';

/**
 * An event says only that something changed: how things stand is asked of the provider. Every change has an event, and what
 * was asked later goes over what was asked earlier, so that any order of arrival ends in the same place.
 */
export async function takeInEvent(
  services: Services,
  stripe: StripeSettings,
  event: Stripe.Event,
): Promise<TakenIn> {
  if (await isTakenIn(services.db, event.id)) return 'replayed';
  const observedAt = await readClock(services.db);
  const seen = await look(stripe, subscriptionIdOf(event));
  const owner = seen && (await findOwner(services, seen));
  if (!seen?.plan || !owner) return await ignore(services, event);
  const plan = seen.plan;
  return await changeSubscription(services, { ...byStripe, userId: owner }, async (trx, publish) => {
    if (!(await insertEvent(trx, keyOf(event)))) return 'replayed';
    const isNew = await writeObserved(trx, { ...seen, plan, userId: owner, id: newId(), observedAt });
    const outcome = isNew ? 'applied' : 'stale';
    await setOutcome(trx, event.id, outcome);
    if (isNew && event.type === 'invoice.payment_failed')
      await tellFailure(publish, owner, { ...seen, plan });
    return outcome;
  });
}

const byStripe = { door: 'stripe', reason: '', changedBy: null } as const;

async function look(
  { client, prices }: StripeSettings,
  subscriptionId: string | undefined,
): Promise<SeenSubscription | undefined> {
  if (!subscriptionId) return undefined;
  try {
    const found = await askStripe(() =>
      client.subscriptions.retrieve(subscriptionId, { expand: ['customer'] }),
    );
    return readSubscription(found, prices);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Both must agree: whom the provider names, and whose customer we know it to be. */
async function findOwner({ db }: Services, seen: SeenSubscription): Promise<string | undefined> {
  const userId = idSchema.safeParse(seen.userId).data;
  if (!userId) return undefined;
  return (await findCustomerId(db, userId)) === seen.stripeCustomerId ? userId : undefined;
}

async function ignore({ db }: Services, event: Stripe.Event): Promise<TakenIn> {
  const isNew = await db.transaction().execute((trx: Trx) => insertEvent(trx, keyOf(event)));
  return isNew ? 'ignored' : 'replayed';
}

/** The plan stays until its period is over; a first payment that failed leaves nothing to lose. */
async function tellFailure(
  publish: Publish,
  userId: string,
  { status, plan, lastsUntil }: SeenSubscription & { plan: 'standard' | 'premium' },
): Promise<void> {
  if (status !== 'past-due') return;
  await publish(
    toEvent(userId, newId(), { what: 'payment-failed', from: plan, to: plan, endsAt: lastsUntil }),
  );
}

function subscriptionIdOf(event: Stripe.Event): string | undefined {
  switch (event.type) {
    case 'checkout.session.completed':
      return idOf(event.data.object.subscription);
    case 'customer.subscription.created':
    case 'customer.subscription.updated':
    case 'customer.subscription.deleted':
      return event.data.object.id;
    case 'invoice.payment_failed':
      return idOf(event.data.object.parent?.subscription_details?.subscription);
    default:
      return undefined;
  }
}

function idOf(reference: string | { id: string } | null | undefined): string | undefined {
  return typeof reference === 'string' ? reference : reference?.id;
}

function keyOf({ id, type, created }: Stripe.Event) {
  return { id, type, createdAt: new Date(created * 1_000) };
}
