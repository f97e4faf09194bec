import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { askStripe, findStripe, isMissing } from './stripe-client.ts';

/** Deleting a customer ends every subscription of theirs at once. */
export const forgetCustomerTask = defineJob({
  name: 'billing.forget-customer',
  payload: z.object({ stripeCustomerId: z.string() }),
  maxAttempts: 25,
  async run({ stripeCustomerId }, { services: { settings } }) {
    const stripe = findStripe(settings);
    // Failing keeps it in sight: money would go on being taken.
    if (!stripe) throw new Error('A customer is to be forgotten, and the keys of Stripe are gone.');
    try {
      await askStripe(() => stripe.client.customers.del(stripeCustomerId));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  },
});
