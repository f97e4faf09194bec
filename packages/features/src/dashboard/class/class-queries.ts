import { type DbOrTrx, sql } from '@debrief/db';
import type { Glance } from '../compile/glance.ts';
import { bodyFormat } from '../compile/snapshot-queries.ts';

export interface ClassRow {
  userId: string;
  name: string;
  lastActiveAt: Date | null;
  answerCount30: number;
  meanPercent30: number | null;
  /** Null as long as nothing is compiled. */
  glance: Glance | null;
}

/** One row per student, each reached by their own keys; their days are those of where they live. */
export async function listClass(db: DbOrTrx, groupId: string, now: Date): Promise<ClassRow[]> {
  const { rows } = await sql<ClassRow>`
    select person.id as "userId", person.name, greatest(
        (select max(submitted_at) from attempt where user_id = person.id and status = 'submitted'),
        (select max(reviewed_at) from practice_review where user_id = person.id)) as "lastActiveAt",
      coalesce(month.answer_count, 0)::int as "answerCount30", month.mean::float8 as "meanPercent30", snapshot.glance
    from group_member member
    join app_user person on person.id = member.user_id
    left join dashboard_snapshot snapshot on snapshot.user_id = person.id and snapshot.format = ${bodyFormat}
    left join lateral (
      select sum(answer_count) as answer_count, round(sum(score_sum) / nullif(sum(score_count), 0), 1) as mean
      from dashboard_day
      where user_id = person.id and on_day > (${now}::timestamptz at time zone person.time_zone)::date - 30
    ) month on true
    where member.group_id = ${groupId} and member.part = 'student'
    order by lower(person.name), person.id`.execute(db);
  return rows;
}
