import { AppError, type Settings } from '@debrief/platform';
import Stripe from 'stripe';

export interface StripeSettings {
  client: Stripe;
  webhookSecret: string;
  prices: { standard: string; premium: string };
}

const known = new WeakMap<Settings, StripeSettings>();

/** Nobody waits longer for the provider; what failed is asked again by whoever asked. */
const timeoutMs = 8_000;

/** Undefined: billing is off, or nobody pays here. */
export function findStripe(settings: Settings): StripeSettings | undefined {
  const made = known.get(settings) ?? make(settings);
  if (made) known.set(settings, made);
  return made;
}

export function getStripe(settings: Settings): StripeSettings {
  const stripe = findStripe(settings);
  if (!stripe) throw new AppError('conflict', 'nobody pays here', { reason: 'no-payment' });
  return stripe;
}

function make(settings: Settings): StripeSettings | undefined {
  const { BILLING, STRIPE_SECRET_KEY: key, STRIPE_WEBHOOK_SECRET: webhookSecret } = settings;
  const { STRIPE_PRICE_STANDARD: standard, STRIPE_PRICE_PREMIUM: premium } = settings;
  if (BILLING === 'off' || !key || !webhookSecret || !standard || !premium) return undefined;
  const client = new Stripe(key, {
    ...{ timeout: timeoutMs, maxNetworkRetries: 1, telemetry: false },
    ...address(settings.STRIPE_BASE_URL),
  });
  return { client, webhookSecret, prices: { standard, premium } };
}

function address(baseUrl: string | undefined) {
  if (!baseUrl) return {};
  const { hostname, port, protocol } = new URL(baseUrl);
  const isOpen = protocol === 'http:';
  return { host: hostname, port: port || (isOpen ? 80 : 443), protocol: isOpen ? 'http' : 'https' } as const;
}

/** What the provider does not answer is no fault of the caller. */
export async function askStripe<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  try {
    return await ask();
  } catch (cause) {
    if (!(cause instanceof Stripe.errors.StripeError)) throw cause;
    throw new AppError('unavailable', `the payment provider: ${cause.type}`, {
      reason: 'payment-away',
      cause,
    });
  }
}

export function isMissing(error: unknown): boolean {
  const cause = error instanceof AppError ? error.cause : error;
  return cause instanceof Stripe.errors.StripeInvalidRequestError && cause.code === 'resource_missing';
}
