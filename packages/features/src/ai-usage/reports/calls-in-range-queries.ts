import { noGroup, type UsageFilter } from '@debrief/contracts';
import { sql } from '@debrief/db';

type Fragment = ReturnType<typeof sql>;

/** Only when the filter names something. */
function when(value: unknown, condition: Fragment): Fragment {
  return value === undefined ? sql`` : sql` and ${condition}`;
}

function isOfGroup(groupId: string | undefined): Fragment {
  return groupId === noGroup
    ? sql`not exists (select 1 from group_member member where member.user_id = call.user_id)`
    : sql`call.user_id in (select user_id from group_member where group_id = ${groupId})`;
}

/** The first instant of a day of UTC, and that of the day after. */
export const startOf = (day: string) => sql`(${day}::date)::timestamp at time zone 'UTC'`;
export const endOf = (day: string) => sql`(${day}::date + 1)::timestamp at time zone 'UTC'`;

/**
 * The calls of a filter, without a word of what was asked. A day is one of UTC and the one a call began on. Corrections
 * are joined as one hashed sum, which costs nothing while there are none. The offset keeps Postgres from working out
 * anew for every sum over them how a call was answered.
 */
export function callsInRange({ from, to, feature, model, userId, groupId }: UsageFilter) {
  return sql`
    select call.user_id, call.id, (call.started_at at time zone 'UTC')::date as day, call.started_at,
      call.task, call.model, call.question_hash, call.state, call.failure,
      case when call.is_shared then 'cache' else call.way ->> 'by' end as answered_by, call.way ->> 'why' as why,
      call.input_tokens, call.cached_input_tokens, call.output_tokens, call.reasoning_tokens,
      call.cost_micros, booked.difference_micros as correction_micros, call.first_word_ms
    from ai_call call
    left join (
      select user_id, call_id, sum(difference_micros)::bigint as difference_micros
      from ai_call_correction group by user_id, call_id
    ) booked on booked.user_id = call.user_id and booked.call_id = call.id
    where call.started_at >= ${startOf(from)} and call.started_at < ${endOf(to)}
      ${when(feature, sql`call.task = ${feature}`)}${when(model, sql`call.model = ${model}`)}
      ${when(userId, sql`call.user_id = ${userId}`)}${when(groupId, isOfGroup(groupId))}
    offset 0`;
}

/**
 * Whether a call used tokens and nobody knows what they cost: it was billed nothing, was not corrected, and its model was
 * not free on that day either.
 */
export const isUnpriced = sql`(call.cost_micros = 0 and call.input_tokens + call.output_tokens > 0
  and call.correction_micros is null and not exists (
    select 1 from ai_price free
    where free.model = call.model and free.input_micros = 0 and free.output_micros = 0
      and free.valid_from <= call.day and (free.valid_to is null or call.day < free.valid_to)))`;
