import { type GetUsage, longestRangeDays, type UsageGrouping, type UsageReport } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import { callsInRange, isUnpriced } from './calls-in-range-queries.ts';

const shownRows = 200;
const drawnKeys = 6;

const keys = {
  feature: sql`call.task`,
  model: sql`call.model`,
  group: sql`coalesce(member.group_id::text, 'none')`,
  day: sql`call.day::text`,
} as const satisfies Record<Exclude<UsageGrouping, 'person'>, unknown>;

const figures = sql`
  count(*) as "callCount",
  count(*) filter (where call.answered_by = 'model') as "modelCount",
  count(*) filter (where call.answered_by = 'cache') as "cachedCount",
  count(*) filter (where call.answered_by = 'rules') as "rulesCount",
  count(*) filter (where call.state = 'failed') as "failedCount",
  coalesce(sum(call.input_tokens), 0) as "inputTokens",
  coalesce(sum(call.cached_input_tokens), 0) as "cachedInputTokens",
  coalesce(sum(call.output_tokens), 0) as "outputTokens",
  coalesce(sum(call.reasoning_tokens), 0) as "reasoningTokens",
  coalesce(sum(call.cost_micros), 0)::bigint as "costMicros",
  coalesce(sum(call.correction_micros), 0)::bigint as "correctionMicros",
  count(*) filter (where ${isUnpriced}) as "unpricedCount"`;

const sums = sql.raw(
  [
    ...['callCount', 'modelCount', 'cachedCount', 'rulesCount', 'failedCount', 'inputTokens'],
    ...['cachedInputTokens', 'outputTokens', 'reasoningTokens', 'costMicros', 'correctionMicros'],
    'unpricedCount',
  ]
    .map((name) => `coalesce(sum("${name}"), 0)::bigint as "${name}"`)
    .join(', '),
);

const rank = sql`row_number() over (order by sum("costMicros" + "correctionMicros") desc, sum("callCount") desc, key)`;

/**
 * Sums by key and day, and those summed again by key. Of persons there are too many for that: their calls are summed by
 * person first, and read again for the days of the dearest.
 */
function sumsOf({ groupBy, ...filter }: GetUsage) {
  const calls = callsInRange(filter);
  if (groupBy === 'person')
    return sql`
      by_key as (
        select key, ${sums}, ${rank} as place
        from (select call.user_id as key, ${figures} from (${calls}) call group by call.user_id) person group by key
      ),
      by_day as (
        select by_key.key, call.day, count(*) as "callCount", sum(call.input_tokens) as "inputTokens",
          sum(call.output_tokens) as "outputTokens", sum(call.cost_micros) as "costMicros",
          coalesce(sum(call.correction_micros), 0) as "correctionMicros"
        from (${calls}) call left join by_key on by_key.key = call.user_id and by_key.place <= ${drawnKeys}
        group by 1, 2
      )`;
  const members =
    groupBy === 'group' ? sql`left join group_member member on member.user_id = call.user_id` : sql``;
  return sql`
    by_day as (select ${keys[groupBy]} as key, call.day, ${figures} from (${calls}) call ${members} group by 1, 2),
    by_key as (
      select key, ${sums}, ${groupBy === 'day' ? sql`row_number() over (order by key)` : rank} as place
      from by_day group by key
    )`;
}

/**
 * Everything a view shows, in one statement. By group the calls are read once more for the total, since a call of a
 * person in two groups counts in both.
 */
export async function findUsage(db: DbOrTrx, ask: GetUsage): Promise<UsageReport> {
  const isBy = (grouping: UsageGrouping) => ask.groupBy === grouping;
  const total = isBy('group')
    ? sql`select ${figures} from (${callsInRange(ask)}) call`
    : sql`select ${sums} from by_key`;
  const { rows } = await sql<UsageReport>`
    with ${sumsOf(ask)},
    shown as (
      select by_key.*, coalesce(person.name, study_group.name) as name
      from by_key
      left join app_user person on ${isBy('person')} and person.id::text = by_key.key::text
      left join study_group on ${isBy('group')} and study_group.id::text = by_key.key::text
      where place <= ${isBy('day') ? longestRangeDays : shownRows}
    ),
    drawn as (
      select day::text as day, case when place <= ${isBy('day') ? 0 : drawnKeys} then by_key.key end as key,
        sum(by_day."costMicros" + by_day."correctionMicros")::bigint as "costMicros",
        sum(by_day."callCount")::bigint as "callCount",
        sum(by_day."inputTokens" + by_day."outputTokens")::bigint as "tokenCount"
      from by_day left join by_key on by_key.key = by_day.key group by 1, 2
    )
    select
      (select to_jsonb(total) from (${total}) total) as total,
      coalesce((select jsonb_agg(to_jsonb(shown) - 'place' order by place) from shown), '[]') as rows,
      (select count(*)::int from by_key) as "rowCount",
      coalesce((select jsonb_agg(drawn order by day, key) from drawn), '[]') as days,
      (select name from app_user where id = ${ask.userId ?? null}) as "personName",
      (select name from study_group where id::text = ${ask.groupId ?? null}) as "groupName"`.execute(db);
  const [report] = rows;
  if (!report) throw new Error('A report is one row.');
  return report;
}
