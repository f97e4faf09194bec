import type { LimitPeriod, LimitUnit, WindowUse } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';

export interface PeriodUse {
  period: LimitPeriod;
  now: Date;
  /** Of a window: when the first of its calls leaves it. */
  resetsAt: Date;
  requests: number;
  tokens: number;
  /** Micro-dollars. */
  money: number;
  /** Debriefs that a model wrote or is writing. */
  debriefs: number;
}

/** What plans count in credits. */
const creditedTask = 'insights.debrief';

/**
 * A person's own day and month and the last so many minutes, by the database's clock. Requests are those taken and not
 * given back; tokens and money what calls really used, and the estimate of those whose bill is not there yet. A call that
 * was never sent before its process died cost nothing; of one that was sent nobody knows, so its estimate stays.
 */
export async function listPeriodUse(
  db: DbOrTrx,
  userId: string,
  windowMinutes: number,
  now = sql<Date>`now()`,
): Promise<PeriodUse[]> {
  const { rows } = await sql<PeriodUse>`
    with bound as (
      select period, date_trunc(period, here) at time zone time_zone as began,
        (date_trunc(period, here) + ('1 ' || period)::interval) at time zone time_zone as ends
      from app_user person
      cross join lateral (select ${now} at time zone person.time_zone as here) clock
      cross join unnest(array['day', 'month']) as period
      where person.id = ${userId}
      union all
      select 'window', ${now} - ${windowMinutes} * interval '1 minute', null
    ), used as (
      select used.taken_at, used.estimated_tokens as tokens, used.estimated_cost_micros as money,
        coalesce(call.settled_at < used.asked_at, true)
          and (used.in_flight_until > ${now} or call.state = 'sent') as is_open,
        coalesce(used.task, call.task) = ${creditedTask} as is_debrief, call.way ->> 'by' = 'model' as is_answered
      from ai_quota_use used
      left join ai_call call on call.user_id = used.user_id and call.request_key = used.request_key
      where used.user_id = ${userId} and used.taken_at >= (select min(began) from bound)
    )
    select bound.period, ${now} as now, coalesce(bound.ends, coalesce(taken.first, ${now}) + (${now} - bound.began)) as "resetsAt",
      taken.requests, taken.debriefs, taken.tokens + billed.tokens as tokens, taken.money + billed.money as money
    from bound
    cross join lateral (
      select count(*)::int as requests, min(taken_at) as first,
        coalesce(sum(tokens) filter (where is_open), 0)::int8 as tokens,
        coalesce(sum(money) filter (where is_open), 0)::int8 as money,
        (count(*) filter (where is_debrief and (is_open or is_answered)))::int as debriefs
      from used where taken_at >= bound.began and (taken_at < bound.ends or bound.ends is null)
    ) taken
    cross join lateral (
      select coalesce(sum(input_tokens + output_tokens), 0)::int8 as tokens, coalesce(sum(cost_micros), 0)::int8 as money
      from ai_call where user_id = ${userId} and started_at >= bound.began
        and (started_at < bound.ends or bound.ends is null)
    ) billed`.execute(db);
  return rows;
}

/** The calls inside the window, one by one. */
export async function listWindowUses(
  db: DbOrTrx,
  userId: string,
  { unit, windowMinutes }: { unit: LimitUnit; windowMinutes: number },
): Promise<WindowUse[]> {
  const amount = {
    requests: sql`1`,
    tokens: sql`coalesce(nullif(call.input_tokens + call.output_tokens, 0), used.estimated_tokens)`,
    money: sql`coalesce(nullif(call.cost_micros, 0), used.estimated_cost_micros)`,
  }[unit];
  const { rows } = await sql<WindowUse>`
    select used.taken_at as at, (${amount})::int8 as amount
    from ai_quota_use used
    left join ai_call call on call.user_id = used.user_id and call.request_key = used.request_key
    where used.user_id = ${userId} and used.taken_at >= now() - ${windowMinutes} * interval '1 minute'`.execute(
    db,
  );
  return rows;
}
