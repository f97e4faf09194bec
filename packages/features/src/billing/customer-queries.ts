import type { DbOrTrx } from '@debrief/db';

export async function findCustomerId(db: DbOrTrx, userId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('billing_customer')
    .select('stripe_customer_id as id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.id;
}

/** The one that stands there, also when another request was faster. */
export async function keepCustomer(db: DbOrTrx, userId: string, customerId: string): Promise<string> {
  await db
    .insertInto('billing_customer')
    .values({ user_id: userId, stripe_customer_id: customerId })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .execute();
  return (await findCustomerId(db, userId)) ?? customerId;
}

export interface Payer {
  name: string;
  email: string;
  isDemo: boolean;
}

export async function findPayer(db: DbOrTrx, userId: string): Promise<Payer | undefined> {
  return await db
    .selectFrom('app_user')
    .select(['name', 'email', 'is_demo as isDemo'])
    .where('id', '=', userId)
    .executeTakeFirst();
}
