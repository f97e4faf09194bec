import { type DbOrTrx, sql } from '@debrief/db';
import type { Practising } from './queue-queries.ts';

export interface ReviewDay {
  /** The person's own day. */
  on: string;
  count: number;
}

/** What is due on each of the next days, today with everything overdue; days with nothing are left out. */
export async function listForecast(
  db: DbOrTrx,
  { userId, withheldIds }: Practising,
  { now, days }: { now: Date; days: number },
): Promise<ReviewDay[]> {
  const { rows } = await sql<ReviewDay>`
    with person as (select time_zone as zone from app_user where id = ${userId})
    select to_char(greatest(card.due_at, ${now}) at time zone person.zone, 'YYYY-MM-DD') as "on", count(*)::int as count
    from person cross join practice_card card
    join question on question.id = card.question_id and question.status = 'published' and question.deleted_at is null
    where card.user_id = ${userId} and card.left_at is null and card.question_id <> all(${[...withheldIds]}::uuid[])
      and greatest(card.due_at, ${now}) < (date_trunc('day', ${now}::timestamptz at time zone person.zone)
        + make_interval(days => ${days})) at time zone person.zone
    group by 1 order by 1`.execute(db);
  return rows;
}
