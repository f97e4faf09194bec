import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface BlockRow {
  userId: string;
  name: string;
  reason: string;
  blockedBy: string | null;
  blockedAt: Date;
}

export async function listBlockRows(db: DbOrTrx): Promise<BlockRow[]> {
  const { rows } = await sql<BlockRow>`
    select ai_block.user_id as "userId", person.name, ai_block.reason, blocker.name as "blockedBy",
      ai_block.blocked_at as "blockedAt"
    from ai_block
    join app_user person on person.id = ai_block.user_id
    left join app_user blocker on blocker.id = ai_block.blocked_by
    order by ai_block.blocked_at desc`.execute(db);
  return rows;
}

/** Blocked again: the newest reason is the one that is told. */
export async function upsertBlock(
  trx: Trx,
  { userId, reason, blockedBy }: { userId: string; reason: string; blockedBy: string },
): Promise<void> {
  const block = { reason, blocked_by: blockedBy, blocked_at: sql<Date>`now()` };
  await trx
    .insertInto('ai_block')
    .values({ user_id: userId, ...block })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(block))
    .execute();
}

/** False: there was none. */
export async function deleteBlock(trx: Trx, userId: string): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('ai_block')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

export async function findBlock(db: DbOrTrx, userId: string): Promise<{ reason: string } | null> {
  const row = await db
    .selectFrom('ai_block')
    .select('reason')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row ?? null;
}
