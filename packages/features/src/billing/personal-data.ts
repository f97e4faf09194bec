import type { DbOrTrx, Trx } from '@debrief/db';
import { enqueue } from '@debrief/platform';
import { findCustomerId } from './customer-queries.ts';
import { deleteBillingOf, exportBillingOf } from './personal-data-queries.ts';
import { forgetCustomerTask } from './tasks.ts';

/** What this room knows of a person. Erasing also ends what they pay for, and the provider forgets them. */
export const billingPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportBillingOf(db, userId),
  async erase(trx: Trx, userId: string): Promise<void> {
    const stripeCustomerId = await findCustomerId(trx, userId);
    if (stripeCustomerId) await enqueue(trx, forgetCustomerTask, { stripeCustomerId });
    await deleteBillingOf(trx, userId);
  },
};
