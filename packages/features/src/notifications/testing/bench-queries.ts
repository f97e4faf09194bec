import { type Db, sql } from '@debrief/db';

export async function deliveryRows(db: Db, userId: string) {
  return await db
    .selectFrom('notification_delivery')
    .select(['id', 'channel', 'state', 'failure', 'attempt_count as attemptCount', 'send_after as sendAfter'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}

/** As if their time had passed. */
export async function expireLeases(db: Db): Promise<void> {
  await db
    .updateTable('notification_delivery')
    .set({ lease_until: sql`now() - interval '1 second'` })
    .where('state', '=', 'sending')
    .execute();
}
