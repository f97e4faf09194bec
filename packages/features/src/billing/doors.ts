import type { PaidPlan } from '@debrief/contracts';
import { type Actor, newId, type Services } from '@debrief/platform';
import { changeSubscription } from './change-subscription.ts';
import { findCustomerId, findPayer, keepCustomer, type Payer } from './customer-queries.ts';
import { askStripe, findStripe, getStripe } from './stripe-client.ts';
import { listLasting, writeGiven } from './subscription-queries.ts';

export interface UpgradeRequest {
  plan: PaidPlan;
  /** A path of this installation to come back to. */
  back: string;
}

/** A way to a plan that somebody can go by themselves. Where none is open, an administrator gives plans (set-plan.ts). */
export interface UpgradeDoor {
  name: 'stripe' | 'demo';
  isOpen(services: Services, payer: Payer): boolean;
  /** Where payment goes on; null: it is done. */
  enter(services: Services, actor: Actor, request: UpgradeRequest): Promise<string | null>;
}

const stripeDoor: UpgradeDoor = {
  name: 'stripe',
  // Demo accounts are everybody's: nobody pays for one.
  isOpen: ({ settings }, { isDemo }) => !isDemo && findStripe(settings) !== undefined,
  async enter(services, actor, { plan, back }) {
    const hasPaid = (await listLasting(services.db, actor.userId)).some(({ door }) => door === 'stripe');
    if (hasPaid) return await openPortal(services, actor.userId, back);
    const { client, prices } = getStripe(services.settings);
    const customer = await ensureCustomer(services, actor.userId);
    const { baseUrl } = services.settings;
    const session = await askStripe(() =>
      client.checkout.sessions.create({
        ...{ mode: 'subscription', customer, client_reference_id: actor.userId },
        line_items: [{ price: prices[plan], quantity: 1 }],
        subscription_data: { metadata: { user_id: actor.userId } },
        success_url: `${baseUrl}${back}`,
        cancel_url: `${baseUrl}${back}`,
      }),
    );
    return session.url;
  },
};

const demoDays = 30;

const demoDoor: UpgradeDoor = {
  name: 'demo',
  isOpen: ({ settings }, { isDemo }) => isDemo && settings.demo !== 'off',
  async enter(services, { userId }, { plan }) {
    const endsAt = new Date(Date.now() + demoDays * 86_400_000);
    const why = { userId, door: 'demo', reason: '', changedBy: null } as const;
    await changeSubscription(services, why, (trx) =>
      writeGiven(trx, { userId, id: newId(), door: 'demo', plan, endsAt }),
    );
    return null;
  },
};

const doors: readonly UpgradeDoor[] = [stripeDoor, demoDoor];

export async function findOpenDoor(services: Services, userId: string): Promise<UpgradeDoor | undefined> {
  const payer = await findPayer(services.db, userId);
  return payer && doors.find((door) => door.isOpen(services, payer));
}

/** Cards, invoices and cancelling are looked after at the provider. */
export async function openPortal(services: Services, userId: string, back: string): Promise<string> {
  const { client } = getStripe(services.settings);
  const customer = await ensureCustomer(services, userId);
  const returnUrl = `${services.settings.baseUrl}${back}`;
  const session = await askStripe(() =>
    client.billingPortal.sessions.create({ customer, return_url: returnUrl }),
  );
  return session.url;
}

/** Asked twice at once the provider answers with the same customer: the key is the person. */
async function ensureCustomer({ db, settings }: Services, userId: string): Promise<string> {
  const known = await findCustomerId(db, userId);
  if (known) return known;
  const payer = await findPayer(db, userId);
  const { client } = getStripe(settings);
  const made = await askStripe(() =>
    client.customers.create(
      { name: payer?.name, email: payer?.email, metadata: { user_id: userId } },
      { idempotencyKey: `customer-${userId}` },
    ),
  );
  return await keepCustomer(db, userId, made.id);
}
