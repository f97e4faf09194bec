import { type DbOrTrx, sql } from '@debrief/db';

/**
 * People whose plan is of an earlier day than theirs, from two in the morning on: those with a coming exam, and those who
 * submitted something in the last 60 days. The longest ago first.
 */
export async function listStalePlans(db: DbOrTrx, now: Date, most: number): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select plan.user_id as "userId"
    from study_plan plan join app_user person on person.id = plan.user_id
    left join study_goal goal on goal.user_id = plan.user_id
    where (plan.planned_on is null or plan.planned_on < ((${now}::timestamptz - interval '2 hours') at time zone person.time_zone)::date)
      and (goal.exam_on >= (${now}::timestamptz at time zone person.time_zone)::date or exists (
        select 1 from attempt where attempt.user_id = plan.user_id and attempt.submitted_at > ${now}::timestamptz - interval '60 days'))
    order by plan.planned_on nulls first, plan.user_id limit ${most}`.execute(db);
  return rows.map(({ userId }) => userId);
}
