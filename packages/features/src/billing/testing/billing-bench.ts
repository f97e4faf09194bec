import { type Actor, readSettings } from '@debrief/platform';
import { aPerson, createTestDatabase, type StripeDouble, startStripeDouble } from '@debrief/testing';
import Stripe from 'stripe';
import { createCaller } from '../../router.ts';
import { createServices, type OpenServices } from '../../services.ts';
import { receiveStripeEvent } from '../receive-stripe-event.ts';

const webhookSecret = 'whsec_test';

export interface BillingBench {
  services: OpenServices;
  stripe: StripeDouble;
  person(options?: { role?: 'student' | 'admin'; isDemo?: boolean }): Promise<Actor>;
  as(actor: Actor): ReturnType<typeof createCaller>;
  /** Posts what the provider would, signed as it would be. */
  tell(body: string, how?: { secret?: string; timestamp?: number }): Promise<string>;
  /** Goes to the checkout of a plan and pays. */
  buy(actor: Actor, plan: 'standard' | 'premium'): Promise<ReturnType<StripeDouble['pay']>>;
  planOf(actor: Actor): Promise<string>;
  close(): Promise<void>;
}

/** Services with billing on and Stripe's own client, which talks to a double on loopback. */
export async function openBillingBench(settings: Record<string, string> = {}): Promise<BillingBench> {
  const database = await createTestDatabase();
  const stripe = await startStripeDouble();
  const services = await createServices(
    readSettings({
      ...{ DATABASE_URL: database.connectionString, AUTH_SECRET: 'x'.repeat(32), LOG_LEVEL: 'silent' },
      ...{ RULES_PACE_MS: '0', DEMO: '1', BILLING: 'on' },
      ...{ STRIPE_SECRET_KEY: 'sk_test', STRIPE_WEBHOOK_SECRET: webhookSecret },
      ...{ STRIPE_PRICE_STANDARD: 'price_standard', STRIPE_PRICE_PREMIUM: 'price_premium' },
      STRIPE_BASE_URL: stripe.baseUrl,
      ...settings,
    }),
    { name: 'test' },
  );
  const as = (actor: Actor) =>
    createCaller({ services, actor, requestId: 'test', isLocal: true, isSessionValid: async () => true });
  const { webhooks } = new Stripe('sk_test');
  return {
    ...{ services, stripe, as },
    async person({ role = 'student', isDemo = false } = {}) {
      const actor = await aPerson(services.db, { role });
      if (isDemo)
        await services.db
          .updateTable('app_user')
          .set({ is_demo: true })
          .where('id', '=', actor.userId)
          .execute();
      return actor;
    },
    tell(body, { secret = webhookSecret, timestamp } = {}) {
      const signature = webhooks.generateTestHeaderString({ payload: body, secret, timestamp });
      return receiveStripeEvent(services, { body: Buffer.from(body), signature });
    },
    async buy(actor, plan) {
      await as(actor).billing.upgrade({ plan });
      return stripe.pay();
    },
    async planOf(actor) {
      const billing = await as(actor).billing.get();
      return billing.isOn ? billing.plan : 'off';
    },
    async close() {
      await services.close();
      await stripe.close();
      await database.drop();
    },
  };
}
