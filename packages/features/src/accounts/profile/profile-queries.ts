import type { Profile, Role } from '@debrief/contracts';
import { type DbOrTrx, prepared, preparedMark, sql } from '@debrief/db';

const profileById = prepared((given: { userId: string }, db) =>
  db
    .selectFrom('app_user')
    .modifyFront(sql.raw(preparedMark))
    .select(['id', 'name', 'email', sql<Role>`role`.as('role'), 'time_zone as timeZone', 'locale'])
    .where('id', '=', given.userId),
);

export async function findProfile(db: DbOrTrx, userId: string): Promise<Profile | undefined> {
  const [row] = await profileById(db, { userId });
  return row;
}

export interface ProfileChange {
  name?: string;
  timeZone?: string;
  locale?: string;
}

export async function updateProfileRow(db: DbOrTrx, userId: string, change: ProfileChange): Promise<void> {
  await db
    .updateTable('app_user')
    .set({ name: change.name, time_zone: change.timeZone, locale: change.locale, updated_at: sql`now()` })
    .where('id', '=', userId)
    .execute();
}
