import { type DbOrTrx, sql } from '@debrief/db';

interface Old {
  days: number;
  limit: number;
}

/** With their tries. What still waits goes on waiting. */
export async function deleteOldDeliveries(db: DbOrTrx, { days, limit }: Old): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from webhook_delivery where (user_id, id) in (
      select user_id, id from webhook_delivery
      where happened_at < now() - ${days} * interval '1 day' and state not in ('waiting', 'sending')
      limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}

export async function deleteOldEvents(db: DbOrTrx, { days, limit }: Old): Promise<number> {
  const { numAffectedRows } = await sql`
    delete from webhook_event where (user_id, id) in (
      select user_id, id from webhook_event where happened_at < now() - ${days} * interval '1 day'
      limit ${limit})`.execute(db);
  return Number(numAffectedRows ?? 0n);
}
