import type { DbOrTrx, Trx } from '@debrief/db';

const tables = ['study_goal', 'study_setting', 'study_plan', 'study_plan_task', 'study_plan_work'] as const;

export async function exportStudyPlanOf(db: DbOrTrx, userId: string) {
  const [goal, settings, plan, tasks, work] = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().where('user_id', '=', userId).execute()),
  );
  const calendarLink = await db
    .selectFrom('study_calendar_link')
    // The secret stays one: it is not even here but as a hash.
    .select(['created_at', 'last_read_at'])
    .where('user_id', '=', userId)
    .execute();
  return { goal, settings, plan, tasks, work, calendarLink };
}

export async function deleteStudyPlanOf(trx: Trx, userId: string): Promise<void> {
  for (const table of [...tables, 'study_calendar_link'] as const)
    await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
