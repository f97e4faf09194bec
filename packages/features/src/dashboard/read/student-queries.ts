import type { DbOrTrx } from '@debrief/db';

export async function findStudentName(db: DbOrTrx, userId: string): Promise<string | undefined> {
  const row = await db.selectFrom('app_user').select('name').where('id', '=', userId).executeTakeFirst();
  return row?.name;
}
