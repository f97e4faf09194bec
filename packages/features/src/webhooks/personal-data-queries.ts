import type { DbOrTrx, Trx } from '@debrief/db';

export async function exportWebhooksOf(db: DbOrTrx, userId: string) {
  const [endpoints, deliveries, tries, events] = await Promise.all([
    // What signs stays a secret, also here.
    db
      .selectFrom('webhook_endpoint')
      .select(['id', 'url', 'name', 'events', 'audience', 'is_on', 'created_at'])
      .where('user_id', '=', userId)
      .execute(),
    db.selectFrom('webhook_delivery').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('webhook_try').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('webhook_event').selectAll().where('user_id', '=', userId).execute(),
  ]);
  return { endpoints, deliveries, tries, events };
}

/** What others were to hear of the person goes with it. */
export async function deleteWebhooksOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('webhook_endpoint').where('user_id', '=', userId).execute();
  await trx.deleteFrom('webhook_delivery').where('subject_id', '=', userId).execute();
  await trx.deleteFrom('webhook_event').where('user_id', '=', userId).execute();
}
