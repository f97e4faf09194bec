import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export type EventOutcome = 'applied' | 'stale' | 'ignored';

export async function isTakenIn(db: DbOrTrx, eventId: string): Promise<boolean> {
  const row = await db.selectFrom('billing_event').select('id').where('id', '=', eventId).executeTakeFirst();
  return row !== undefined;
}

/** False: somebody else took it in first; waits for them. */
export async function insertEvent(
  trx: Trx,
  { id, type, createdAt }: { id: string; type: string; createdAt: Date },
): Promise<boolean> {
  const { rows } = await sql`
    insert into billing_event (id, type, outcome, created_at) values (${id}, ${type}, 'ignored', ${createdAt})
    on conflict do nothing returning 1`.execute(trx);
  return rows.length === 1;
}

export async function setOutcome(trx: Trx, id: string, outcome: EventOutcome): Promise<void> {
  await trx.updateTable('billing_event').set({ outcome }).where('id', '=', id).execute();
}
