import type { UsageFilter, UsageFindings } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import { callsInRange, isUnpriced } from './calls-in-range-queries.ts';

export const insightTask = 'insights.debrief';

/** Count, mean, median and 95th percentile of a value over the calls that a condition holds for. */
function spreadOf(value: ReturnType<typeof sql>, condition: ReturnType<typeof sql>) {
  return sql`(
    select jsonb_build_object('count', count(value), 'mean', coalesce(avg(value), 0),
      'p50', coalesce(percentile_cont(0.5) within group (order by value), 0),
      'p95', coalesce(percentile_cont(0.95) within group (order by value), 0))
    from (select ${value} as value from call where ${condition}) each)`;
}

/** What the first answers cost that the cache, or a call at the same time, gave again. */
const savings = sql`
  select count(*)::int as "hitCount", coalesce(sum(first.cost_micros), 0)::bigint as "savedMicros",
    (count(*) filter (where first.cost_micros is null))::int as "unknownCount"
  from call hit
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
  from (select model, day, sum(cached_input_tokens) as tokens from call where cached_input_tokens > 0 group by 1, 2) used
  left join ai_price price on price.model = used.model and price.valid_from <= used.day
    and (price.valid_to is null or used.day < price.valid_to)`;

/** What is behind the sums, in one statement; the calls are read once and kept for it. */
export async function findFindings(db: DbOrTrx, filter: UsageFilter): Promise<UsageFindings> {
  const { rows } = await sql<UsageFindings>`
    with call as materialized (${callsInRange(filter)})
    select
      ${spreadOf(
        sql`call.cost_micros + coalesce(call.correction_micros, 0)`,
        sql`call.task = ${insightTask} and call.answered_by = 'model' and not ${isUnpriced}`,
      )} as "insightCost",
      ${spreadOf(sql`call.first_word_ms`, sql`call.answered_by = 'model' and call.first_word_ms is not null`)} as "firstWordMs",
      (select count(*)::int from (select distinct user_id from call) caller
        join app_user person on person.id = caller.user_id and person.role = 'student') as "activeStudents",
      (select coalesce(sum(cost_micros + coalesce(correction_micros, 0)), 0)::bigint from call) as "costMicros",
      (select count(distinct passed.user_id)::int from exam_outcome passed
        where passed.has_passed and passed.taken_on between ${filter.from}::date and ${filter.to}::date
          and passed.user_id in (select user_id from call)) as "passedStudents",
      coalesce((select jsonb_agg(each order by count desc, code) from (
        select coalesce(failure, 'unknown') as code, count(*) as count from call where state = 'failed' group by 1) each), '[]') as failures,
      coalesce((select jsonb_agg(each order by count desc, why) from (
        select coalesce(why, 'unknown') as why, count(*) as count from call where answered_by = 'rules' group by 1) each), '[]') as rules,
      (select to_jsonb(saved) || to_jsonb(provider) from (${savings}) saved, (${providerSavings}) provider) as savings`.execute(
    db,
  );
  const [findings] = rows;
  if (!findings) throw new Error('Findings are one row.');
  return findings;
}
