import type { PlanName } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

/** The best that lasts; undefined when nobody pays. */
export async function findPlanName(db: DbOrTrx, userId: string): Promise<PlanName | undefined> {
  const { rows } = await sql<{ plan: PlanName }>`
    select plan from billing_subscription
    where user_id = ${userId} and status in ('active', 'ending', 'past-due')
      and (lasts_until is null or lasts_until > now())
    order by plan = 'premium' desc limit 1`.execute(db);
  return rows[0]?.plan;
}
