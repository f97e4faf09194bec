import type { Services } from '@debrief/platform';
import Stripe from 'stripe';
import { findStripe } from './stripe-client.ts';
import { type TakenIn, takeInEvent } from './take-in-event.ts';

/** How far a signature's time may lie back: an older one was recorded by somebody. */
const toleranceSeconds = 300;

/**
 * What came in at the address for the provider's messages. `refused`: not signed by the provider, or too long ago; `closed`:
 * nobody pays here. Throws when it could not be taken in, and the provider sends it again.
 */
export async function receiveStripeEvent(
  services: Services,
  { body, signature }: { body: Buffer; signature: string },
): Promise<TakenIn | 'refused' | 'closed'> {
  const stripe = findStripe(services.settings);
  if (!stripe) return 'closed';
  const event = readEvent(stripe.client, { body, signature, secret: stripe.webhookSecret });
  if (!event) return 'refused';
  const outcome = await takeInEvent(services, stripe, event);
  services.log.info({ event: event.id, type: event.type, outcome }, 'the payment provider told something');
  return outcome;
}

function readEvent(
  client: Stripe,
  { body, signature, secret }: { body: Buffer; signature: string; secret: string },
): Stripe.Event | undefined {
  try {
    return client.webhooks.constructEvent(body, signature, secret, toleranceSeconds);
  } catch (error) {
    if (error instanceof Stripe.errors.StripeSignatureVerificationError || error instanceof SyntaxError)
      return undefined;
    throw error;
  }
}
