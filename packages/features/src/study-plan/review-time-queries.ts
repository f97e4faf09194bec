import { type DbOrTrx, sql } from '@debrief/db';

/** What a mistake usually takes this person, in seconds; null when too few were practised. */
export async function findSecondsPerReview(db: DbOrTrx, userId: string): Promise<number | null> {
  const { rows } = await sql<{ seconds: number | null }>`
    select case when count(*) >= 10 then (percentile_cont(0.5) within group (order by spent) / 1000)::float8 end as seconds
    from (
      select time_spent_ms as spent from practice_review
      where user_id = ${userId} and undoes_id is null and time_spent_ms > 0
      order by reviewed_at desc limit 200
    ) latest`.execute(db);
  return rows[0]?.seconds ?? null;
}
