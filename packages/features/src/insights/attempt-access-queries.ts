import type { DbOrTrx } from '@debrief/db';

export async function findAttemptOwner(db: DbOrTrx, attemptId: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('attempt')
    .select('user_id as userId')
    .where('id', '=', attemptId)
    .executeTakeFirst();
  return row?.userId;
}
