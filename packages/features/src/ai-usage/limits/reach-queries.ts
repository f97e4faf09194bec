import type { Role } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export interface ReachedPerson {
  userId: string;
  name: string;
  role: Role;
  /** The classes they are a student of. */
  groupIds: string[];
}

/** Everybody; names and places only. */
export async function listReachedPeople(db: DbOrTrx): Promise<ReachedPerson[]> {
  const { rows } = await sql<ReachedPerson>`
    select person.id as "userId", person.name, person.role,
      coalesce(array_agg(member.group_id::text) filter (where member.group_id is not null), '{}') as "groupIds"
    from app_user person
    left join group_member member on member.user_id = person.id and member.part = 'student'
    group by person.id`.execute(db);
  return rows;
}

export interface PersonUse {
  userId: string;
  period: 'day' | 'month' | 'window';
  requests: number;
  tokens: number;
  money: number;
}

/** What everybody who used anything has used of their own day, their own month and the window. */
export async function listUseOfAll(db: DbOrTrx, windowMinutes: number): Promise<PersonUse[]> {
  const { rows } = await sql<PersonUse>`
    with bound as (
      select person.id as user_id, period, date_trunc(period, now() at time zone person.time_zone) at time zone person.time_zone as began
      from app_user person cross join unnest(array['day', 'month']) as period
      union all
      select id, 'window', now() - ${windowMinutes} * interval '1 minute' from app_user
    ), spent as (
      select used.user_id, used.taken_at as at, 1 as requests,
        case when ${isOpen} then used.estimated_tokens else 0 end as tokens,
        case when ${isOpen} then used.estimated_cost_micros else 0 end as money
      from ai_quota_use used
      left join ai_call call on call.user_id = used.user_id and call.request_key = used.request_key
      where used.taken_at > now() - interval '33 days'
      union all
      select user_id, started_at, 0, input_tokens + output_tokens, cost_micros from ai_call
      where started_at > now() - interval '33 days'
    )
    select bound.user_id as "userId", bound.period, sum(spent.requests)::int as requests, sum(spent.tokens)::int8 as tokens,
      sum(spent.money)::int8 as money
    from bound join spent on spent.user_id = bound.user_id and spent.at >= bound.began
    group by bound.user_id, bound.period`.execute(db);
  return rows;
}

const isOpen = sql`(coalesce(call.settled_at < used.asked_at, true)
  and (used.in_flight_until > now() or call.state = 'sent'))`;
