import type { CallEntry, OpenCall, SentQuestion, Settlement } from '@debrief/ai';
import { type DbOrTrx, preparedMark, sql } from '@debrief/db';

/** A row as one holder may change it: whoever opens the call again has a higher fence. */
type Held = Pick<OpenCall, 'callId' | 'fence'> & { userId: string };

/**
 * The new row, or that of the same call opened before. One that was sent and never settled was left by a writer that
 * died: what it bought is booked here, by estimate, since no bill of it will come.
 */
export async function openCall(db: DbOrTrx, id: string, entry: CallEntry): Promise<OpenCall> {
  const { usage, costMicros } = entry.ifDied;
  const { rows } = await sql<OpenCall>`${sql.raw(preparedMark)}
    with known as (
      select state from ai_call where user_id = ${entry.userId} and request_key = ${entry.requestKey}
    ), opened as (
      insert into ai_call as call (user_id, id, request_key, task, task_version, tier, model, question_hash,
        estimated_cost_micros, estimated_input_tokens)
      values (${entry.userId}, ${id}, ${entry.requestKey}, ${entry.task},
        ${entry.taskVersion}, ${entry.tier}, ${entry.model}, ${entry.questionHash}, ${entry.estimatedCostMicros},
        ${usage.inputTokens})
      on conflict (user_id, request_key) do update set
        fence = call.fence + 1,
        state = 'reserved',
        task_version = excluded.task_version,
        question_hash = excluded.question_hash,
        estimated_cost_micros = excluded.estimated_cost_micros,
        estimated_input_tokens = excluded.estimated_input_tokens,
        crash_count = call.crash_count + (call.state = 'sent')::int,
        is_usage_estimated = call.is_usage_estimated or call.state = 'sent',
        input_tokens = call.input_tokens + case when call.state = 'sent' then ${usage.inputTokens}::int else 0 end,
        output_tokens = call.output_tokens + case when call.state = 'sent' then ${usage.outputTokens}::int else 0 end,
        cost_micros = call.cost_micros + case when call.state = 'sent' then ${costMicros}::bigint else 0 end
      returning id, fence, model
    )
    select opened.id as "callId", opened.fence, opened.model as "lastModel",
      case when known.state in ('sent', 'interrupted') then known.state else 'nothing' end as "left"
    from opened left join known on true`.execute(db);
  const [row] = rows;
  if (!row) throw new Error('A call that was just opened is not there.');
  return row;
}

/** False when somebody else holds the call now. */
export async function markSent(db: DbOrTrx, held: Held, sent: SentQuestion): Promise<boolean> {
  const { rows } = await sql`${sql.raw(preparedMark)}
    with marked as (
      update ai_call set state = 'sent', sent_at = now(), model = ${sent.model}, attempt_count = attempt_count + 1
      where user_id = ${held.userId} and id = ${held.callId} and fence = ${held.fence}
      returning user_id, id
    ), kept as (
      insert into ai_call_question (user_id, call_id, instructions, prompt, model)
      select marked.user_id, marked.id, ${sent.instructions}, ${sent.prompt}, ${sent.model} from marked
      on conflict (user_id, call_id) do update
        set instructions = excluded.instructions, prompt = excluded.prompt, model = excluded.model, sent_at = now()
    )
    select 1 from marked`.execute(db);
  return rows.length > 0;
}

/**
 * Adds to what earlier tries of the same call used: a bill is never forgotten. What an older holder used stands there
 * by estimate already. Requests were counted as they were sent. One that is closed stays as it is, so that closing may
 * be tried again.
 */
export async function closeCall(db: DbOrTrx, held: Held, settlement: Settlement): Promise<void> {
  const { usage } = settlement;
  await db
    .updateTable('ai_call')
    .set((row) => ({
      state: settlement.state,
      way: settlement.way === null ? null : JSON.stringify(settlement.way),
      model: settlement.model,
      failure: settlement.failure,
      is_cached: settlement.isCached,
      is_shared: settlement.isShared,
      is_usage_estimated: sql<boolean>`is_usage_estimated or ${settlement.isUsageEstimated}`,
      input_tokens: row('input_tokens', '+', usage.inputTokens),
      cached_input_tokens: row('cached_input_tokens', '+', usage.cachedInputTokens),
      output_tokens: row('output_tokens', '+', usage.outputTokens),
      reasoning_tokens: row('reasoning_tokens', '+', usage.reasoningTokens),
      cost_micros: row('cost_micros', '+', settlement.costMicros),
      response_id: settlement.responseId,
      first_word_ms: settlement.timeToFirstMs,
      duration_ms: settlement.durationMs,
      settled_at: sql<Date>`now()`,
    }))
    .where('user_id', '=', held.userId)
    .where('id', '=', held.callId)
    .where('fence', '=', held.fence)
    .where('state', 'in', ['reserved', 'sent'])
    .execute();
}

/** Calls that were sent so long ago that whoever sent them is dead, and that nobody took over. */
export async function closeAbandonedCalls(db: DbOrTrx, olderThanMs: number): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('ai_call')
    .set((row) => ({
      state: 'interrupted',
      failure: 'crash',
      fence: row('fence', '+', 1),
      crash_count: row('crash_count', '+', 1),
      is_usage_estimated: true,
      input_tokens: row('input_tokens', '+', row.ref('estimated_input_tokens')),
      cost_micros: row('cost_micros', '+', row.ref('estimated_cost_micros')),
      settled_at: sql<Date>`now()`,
    }))
    .where('state', '=', 'sent')
    .where('sent_at', '<', sql<Date>`now() - ${olderThanMs} * interval '1 millisecond'`)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
