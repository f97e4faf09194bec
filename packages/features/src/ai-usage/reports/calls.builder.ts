import { randomUUID } from 'node:crypto';
import type { Db } from '@debrief/db';

export interface GivenCall {
  userId: string;
  /** An instant in ISO 8601. */
  at: string;
  task?: string;
  model?: string;
  way?: { by: 'model' | 'cache' | 'rules'; why?: string } | null;
  state?: 'settled' | 'failed' | 'interrupted';
  failure?: string;
  question?: string;
  attempts?: number;
  tokens?: [input: number, cached: number, output: number, reasoning?: number];
  costMicros?: number;
  firstWordMs?: number;
}

/** A row of the ledger, as the gateway would have left it; returns its id. */
export async function aCall(db: Db, call: GivenCall): Promise<string> {
  const id = randomUUID();
  const { model = 'openai:m', way = { by: 'model' } } = call;
  const [input, cached, output, reasoning = 0] = call.tokens ?? [0, 0, 0];
  await db
    .insertInto('ai_call')
    .values({
      ...{
        user_id: call.userId,
        id,
        request_key: id,
        task: call.task ?? 'insights.debrief',
        task_version: 1,
      },
      ...{ tier: 'balanced', model, question_hash: call.question ?? id, state: call.state ?? 'settled' },
      way: way && JSON.stringify({ ...way, ...(way.by !== 'rules' && { model }) }),
      ...{ failure: call.failure ?? null, is_cached: way?.by === 'cache', attempt_count: call.attempts ?? 1 },
      ...{ input_tokens: input, cached_input_tokens: cached, output_tokens: output },
      ...{ reasoning_tokens: reasoning, cost_micros: call.costMicros ?? 0 },
      ...{ first_word_ms: call.firstWordMs ?? null, duration_ms: 2_000 },
      ...{ started_at: call.at, settled_at: call.at },
    })
    .execute();
  return id;
}
