import type { DbOrTrx, Trx } from '@debrief/db';

export async function exportBillingOf(db: DbOrTrx, userId: string) {
  const [customer, subscriptions, changes] = await Promise.all([
    db.selectFrom('billing_customer').selectAll().where('user_id', '=', userId).executeTakeFirst(),
    db.selectFrom('billing_subscription').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('billing_change').selectAll().where('user_id', '=', userId).execute(),
  ]);
  return { customer: customer ?? null, subscriptions, changes };
}

export async function deleteBillingOf(trx: Trx, userId: string): Promise<void> {
  for (const table of ['billing_customer', 'billing_subscription', 'billing_change'] as const)
    await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
