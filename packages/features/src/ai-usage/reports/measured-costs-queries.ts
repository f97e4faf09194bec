import { type DbOrTrx, sql } from '@debrief/db';
import { endOf, startOf } from './calls-in-range-queries.ts';
import { insightTask } from './usage-findings-queries.ts';

export interface MeasuredRow {
  callCount: number;
  callsPerInsight: number;
  inputTokensPerCall: number;
  outputTokensPerCall: number;
  model: string | null;
  costMicros: number;
  activePeople: number;
}

/** What insights by a model were like between two days of UTC, both included. Tokens are per request sent. */
export async function findMeasured(db: DbOrTrx, range: { from: string; to: string }): Promise<MeasuredRow> {
  const { rows } = await sql<MeasuredRow>`
    with call as (select * from ai_call where started_at >= ${startOf(range.from)} and started_at < ${endOf(range.to)}),
    insight as (
      select model, input_tokens, output_tokens, greatest(attempt_count, 1) as requests from call
      where task = ${insightTask} and not is_shared and way ->> 'by' = 'model'
    )
    select count(*)::int as "callCount",
      coalesce(avg(requests), 0)::float8 as "callsPerInsight",
      coalesce(sum(input_tokens)::float8 / sum(requests), 0) as "inputTokensPerCall",
      coalesce(sum(output_tokens)::float8 / sum(requests), 0) as "outputTokensPerCall",
      mode() within group (order by model) as model,
      (select coalesce(sum(cost_micros), 0)::bigint + (
        select coalesce(sum(booked.difference_micros), 0)::bigint from ai_call_correction booked
        join call on call.user_id = booked.user_id and call.id = booked.call_id) from call) as "costMicros",
      (select count(distinct user_id)::int from call) as "activePeople"
    from insight`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('Means are one row.');
  return row;
}
