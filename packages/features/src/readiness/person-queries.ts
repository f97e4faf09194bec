import type { DbOrTrx } from '@debrief/db';

/** Undefined when the person is gone. */
export async function findTimeZone(db: DbOrTrx, userId: string): Promise<string | undefined> {
  const row = await db.selectFrom('app_user').select('time_zone').where('id', '=', userId).executeTakeFirst();
  return row?.time_zone;
}

export async function findGoalExamId(db: DbOrTrx, userId: string): Promise<string | null> {
  const row = await db
    .selectFrom('study_goal')
    .select('exam_id')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row?.exam_id ?? null;
}

export async function listTopicNames(
  db: DbOrTrx,
  ids: readonly string[],
): Promise<{ id: string; name: string }[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('topic')
    .select(['id', 'name'])
    .where('id', 'in', [...ids])
    .execute();
}
