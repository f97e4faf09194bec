import type { DbOrTrx } from '@debrief/db';

/** What names a person; nobody known is named by their id alone. */
export async function listIdentityWords(db: DbOrTrx, userId: string): Promise<string[]> {
  const person = await db
    .selectFrom('app_user')
    .select(['name', 'email'])
    .where('id', '=', userId)
    .executeTakeFirst();
  return person ? [person.name, person.email, userId] : [userId];
}
