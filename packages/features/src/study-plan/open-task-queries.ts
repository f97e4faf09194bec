import { type DbOrTrx, sql } from '@debrief/db';

export interface OpenTasks {
  taskCount: number;
  minutes: number;
}

/** What is not done yet of a person's plan. */
export async function sumOpenTasks(db: DbOrTrx, userId: string): Promise<OpenTasks> {
  const row = await db
    .selectFrom('study_plan_task')
    .select([
      sql<number>`count(*)::int`.as('taskCount'),
      sql<number>`coalesce(sum(minutes), 0)::int`.as('minutes'),
    ])
    .where('user_id', '=', userId)
    .where('done_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row;
}
