import type { DbOrTrx } from '@debrief/db';

/** False when there is no such person. Attempts that have begun keep the time they were given. */
export async function updateTimeFactor(db: DbOrTrx, userId: string, timeFactor: number): Promise<boolean> {
  const result = await db
    .updateTable('app_user')
    .set({ time_factor: timeFactor })
    .where('id', '=', userId)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
