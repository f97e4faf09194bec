import { type DbOrTrx, sql } from '@debrief/db';

/** With the deliveries and tries of it. What still waits goes on waiting. */
export async function deleteOldEvents(
  db: DbOrTrx,
  { days, limit }: { days: number; limit: number },
): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from webhook_event where (user_id, id) in (
      select event.user_id, event.id from webhook_event event
      where event.happened_at < now() - ${days} * interval '1 day' and not exists (
        select from webhook_delivery delivery
        where delivery.subject_id = event.user_id and delivery.event_id = event.id
          and delivery.state in ('waiting', 'sending'))
      limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
