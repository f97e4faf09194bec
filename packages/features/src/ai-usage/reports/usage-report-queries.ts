import { type GetUsage, longestRangeDays, type UsageGrouping, type UsageReport } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import { callsInRange, isUnpriced } from './calls-in-range-queries.ts';

const shownRows = 200;
const drawnKeys = 6;

const keys = {
  feature: sql`call.task`,
  model: sql`call.model`,
  person: sql`call.user_id::text`,
  group: sql`coalesce(member.group_id::text, 'none')`,
  day: sql`call.day::text`,
} as const satisfies Record<UsageGrouping, unknown>;

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

/**
 * Everything a view shows, in one statement: the calls are read once, summed by key and day, and those sums summed again.
 * By group they are read a second time for the total, since a call of a person in two groups counts in both.
 */
export async function findUsage(db: DbOrTrx, ask: GetUsage): Promise<UsageReport> {
  const isByGroup = ask.groupBy === 'group';
  const members = isByGroup ? sql`left join group_member member on member.user_id = call.user_id` : sql``;
  const total = isByGroup
    ? sql`select ${figures} from (${callsInRange(ask)}) call`
    : sql`select ${sums} from by_day`;
  const isByDay = ask.groupBy === 'day';
  const order = isByDay
    ? sql`key`
    : sql`sum("costMicros" + "correctionMicros") desc, sum("callCount") desc, key`;
  const { rows } = await sql<UsageReport>`
    with by_day as (
      select ${keys[ask.groupBy]} as key, call.day, ${figures}
      from (${callsInRange(ask)}) call ${members}
      group by 1, 2
    ),
    by_key as (
      select key, ${sums}, row_number() over (order by ${order}) as place
      from by_day group by key
    ),
    shown as (
      select by_key.*, coalesce(person.name, study_group.name) as name
      from by_key
      left join app_user person on ${ask.groupBy === 'person'} and person.id::text = by_key.key
      left join study_group on ${isByGroup} and study_group.id::text = by_key.key
      where place <= ${isByDay ? longestRangeDays : shownRows}
    ),
    drawn as (
      select day::text as day, case when place <= ${isByDay ? 0 : drawnKeys} then key end as key,
        sum(by_day."costMicros" + by_day."correctionMicros")::bigint as "costMicros",
        sum(by_day."callCount")::bigint as "callCount",
        sum(by_day."inputTokens" + by_day."outputTokens")::bigint as "tokenCount"
      from by_day join by_key using (key) group by 1, 2
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
