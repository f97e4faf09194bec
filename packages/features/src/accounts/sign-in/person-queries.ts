import { type DbOrTrx, sql } from '@debrief/db';

export async function isDemoEmail(db: DbOrTrx, email: string): Promise<boolean> {
  const row = await db
    .selectFrom('app_user')
    .select('is_demo')
    .where(sql<string>`lower(email)`, '=', email.trim().toLowerCase())
    .executeTakeFirst();
  return row?.is_demo === true;
}

export async function isDemoAccount(db: DbOrTrx, userId: string): Promise<boolean> {
  const row = await db.selectFrom('app_user').select('is_demo').where('id', '=', userId).executeTakeFirst();
  return row?.is_demo === true;
}
