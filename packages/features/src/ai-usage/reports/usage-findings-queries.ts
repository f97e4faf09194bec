import type { UsageFilter, UsageFindings } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import { callsInRange, isUnpriced } from './calls-in-range-queries.ts';

export const insightTask = 'insights.debrief';

const cost = sql`call.cost_micros + coalesce(call.correction_micros, 0)`;
const isInsight = sql`call.task = ${insightTask} and call.answered_by = 'model' and not ${isUnpriced}`;
const isHeard = sql`call.answered_by = 'model' and call.first_word_ms is not null`;

/** Count, mean, median and 95th percentile of a column; what is null does not count. */
function spreadOf(column: ReturnType<typeof sql.ref>) {
  const share = (part: number) =>
    sql`coalesce(percentile_cont(${part}::float8) within group (order by ${column}), 0)`;
  return sql`jsonb_build_object('count', count(${column}), 'mean', coalesce(avg(${column}), 0),
    'p50', ${share(0.5)}, 'p95', ${share(0.95)})`;
}

/** What the first answers cost that the cache, or a call at the same time, gave again. */
const savingsOf = (filter: UsageFilter) => sql`
  select count(*)::int as "hitCount", coalesce(sum(first.cost_micros), 0)::bigint as "savedMicros",
    (count(*) filter (where first.cost_micros is null))::int as "unknownCount"
  from (${callsInRange(filter)}) hit
  left join lateral (
    select call.cost_micros + coalesce(call.correction_micros, 0) as cost_micros
    from (
      select paid.*, (paid.started_at at time zone 'UTC')::date as day, (
        select sum(booked.difference_micros)::bigint from ai_call_correction booked
        where booked.user_id = paid.user_id and booked.call_id = paid.id) as correction_micros
      from ai_call paid
      where paid.question_hash = hit.question_hash and paid.model = hit.model and paid.input_tokens > 0
      order by paid.started_at desc limit 1
    ) call
    where not ${isUnpriced}
  ) first on true
  where hit.answered_by = 'cache'`;

const providerSavings = sql`
  select coalesce(sum(used.tokens), 0)::bigint as "providerCachedTokens",
    coalesce(round(sum(used.tokens * (price.input_micros - price.cached_input_micros) / 1000000.0)), 0)::bigint as "providerSavedMicros"
  from (select model, day, sum(tokens) as tokens from ended where tokens > 0 group by 1, 2) used
  left join ai_price price on price.model = used.model and price.valid_from <= used.day
    and (price.valid_to is null or used.day < price.valid_to)`;

/** What is behind the sums, in one statement: small sums by how calls ended, and what no sum can tell. */
export async function findFindings(db: DbOrTrx, filter: UsageFilter): Promise<UsageFindings> {
  const calls = callsInRange(filter);
  const { rows } = await sql<UsageFindings>`
    with ended as (
      select call.model, call.day, call.answered_by, call.why, call.state, call.failure, count(*) as count,
        sum(${cost}) as cost, sum(call.cached_input_tokens) as tokens
      from (${calls}) call group by 1, 2, 3, 4, 5, 6
    ),
    spread as (
      select ${spreadOf(sql.ref('insight_cost'))} as "insightCost", ${spreadOf(sql.ref('heard_ms'))} as "firstWordMs"
      from (
        select case when ${isInsight} then ${cost} end as insight_cost,
          case when ${isHeard} then call.first_word_ms end as heard_ms
        from (${calls}) call offset 0
      ) call
    ),
    caller as (select call.user_id from (${calls}) call group by call.user_id)
    select spread."insightCost", spread."firstWordMs",
      (select count(*)::int from caller join app_user person on person.id = caller.user_id and person.role = 'student') as "activeStudents",
      (select coalesce(sum(cost), 0)::bigint from ended) as "costMicros",
      (select count(distinct passed.user_id)::int from exam_outcome passed join caller using (user_id)
        where passed.has_passed and passed.consents_to_statistics and passed.taken_on between ${filter.from}::date and ${filter.to}::date) as "passedStudents",
      coalesce((select jsonb_agg(each order by count desc, code) from (
        select coalesce(failure, 'unknown') as code, sum(count) as count from ended where state = 'failed' group by 1) each), '[]') as failures,
      coalesce((select jsonb_agg(each order by count desc, why) from (
        select coalesce(why, 'unknown') as why, sum(count) as count from ended where answered_by = 'rules' group by 1) each), '[]') as rules,
      (select to_jsonb(saved) || to_jsonb(provider) from (${savingsOf(filter)}) saved, (${providerSavings}) provider) as savings
    from spread`.execute(db);
  const [findings] = rows;
  if (!findings) throw new Error('Findings are one row.');
  return findings;
}
