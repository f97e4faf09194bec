import { type DbOrTrx, sql } from '@debrief/db';
import type { Practising } from './queue-queries.ts';

/** A question with its explanation, when nobody knows how long it takes; and at most. */
export const usualMs = 45_000;
export const mostMs = 180_000;

export interface ForecastRow {
  /** The person's own day. */
  on: string;
  count: number;
  ms: number;
}

/** What is due on each of the next days, today with everything overdue; days with nothing are left out. */
export async function listForecast(
  db: DbOrTrx,
  { userId, withheldIds }: Practising,
  { now, days }: { now: Date; days: number },
): Promise<ForecastRow[]> {
  const { rows } = await sql<ForecastRow>`
    with person as (select time_zone as zone from app_user where id = ${userId})
    select to_char(greatest(card.due_at, ${now}) at time zone person.zone, 'YYYY-MM-DD') as "on", count(*)::int as count,
      sum(least(${mostMs}, coalesce(statistic.median_time_ms, ${usualMs})))::float8 as ms
    from person cross join practice_card card
    join question on question.id = card.question_id and question.status = 'published' and question.deleted_at is null
    left join question_statistic statistic on statistic.question_id = card.question_id
    where card.user_id = ${userId} and card.left_at is null and card.question_id <> all(${[...withheldIds]}::uuid[])
      and greatest(card.due_at, ${now}) < (date_trunc('day', ${now}::timestamptz at time zone person.zone)
        + make_interval(days => ${days})) at time zone person.zone
    group by 1 order by 1`.execute(db);
  return rows;
}
