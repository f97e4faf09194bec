import type { DbOrTrx } from '@debrief/db';

const usualMinutes = 10;

export async function findDailyMinutes(db: DbOrTrx, userId: string): Promise<number> {
  const row = await db
    .selectFrom('practice_setting')
    .select('daily_minutes as dailyMinutes')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.dailyMinutes ?? usualMinutes;
}

export async function setDailyMinutes(db: DbOrTrx, userId: string, dailyMinutes: number): Promise<void> {
  await db
    .insertInto('practice_setting')
    .values({ user_id: userId, daily_minutes: dailyMinutes })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet({ daily_minutes: dailyMinutes }))
    .execute();
}
