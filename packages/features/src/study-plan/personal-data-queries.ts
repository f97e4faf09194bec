import type { DbOrTrx, Trx } from '@debrief/db';

const tables = ['study_goal', 'study_plan', 'study_plan_task'] as const;

export async function exportStudyPlanOf(db: DbOrTrx, userId: string) {
  const [goal, plan, tasks] = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().where('user_id', '=', userId).execute()),
  );
  return { goal, plan, tasks };
}

export async function deleteStudyPlanOf(trx: Trx, userId: string): Promise<void> {
  for (const table of tables) await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
