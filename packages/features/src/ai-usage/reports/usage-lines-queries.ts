import type { UsageFilter } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';
import { callsInRange, isUnpriced } from './calls-in-range-queries.ts';

export interface UsageLine {
  day: string;
  feature: string;
  model: string;
  person: string | null;
  userId: string;
  answeredBy: string | null;
  why: string | null;
  calls: number;
  failures: number;
  unpriced: number;
  inputTokens: number;
  cachedInputTokens: number;
  outputTokens: number;
  reasoningTokens: number;
  costMicros: number;
  correctionMicros: number;
}

/** The calls of one day, summed by who asked for what and how it was answered. */
export async function listUsageLines(db: DbOrTrx, filter: UsageFilter, day: string): Promise<UsageLine[]> {
  const { rows } = await sql<UsageLine>`
    select call.day::text as day, call.task as feature, call.model, person.name as person, call.user_id as "userId",
      call.answered_by as "answeredBy", call.why, count(*) as calls,
      count(*) filter (where call.state = 'failed') as failures,
      count(*) filter (where ${isUnpriced}) as unpriced,
      sum(call.input_tokens) as "inputTokens", sum(call.cached_input_tokens) as "cachedInputTokens",
      sum(call.output_tokens) as "outputTokens", sum(call.reasoning_tokens) as "reasoningTokens",
      sum(call.cost_micros)::bigint as "costMicros",
      coalesce(sum(call.correction_micros), 0)::bigint as "correctionMicros"
    from (${callsInRange({ ...filter, from: day, to: day })}) call
    left join app_user person on person.id = call.user_id
    group by call.day, call.task, call.model, person.name, call.user_id, call.answered_by, call.why
    order by call.task, call.model, person.name, call.user_id, call.answered_by, call.why`.execute(db);
  return rows;
}
