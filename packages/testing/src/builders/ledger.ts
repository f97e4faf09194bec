import { randomUUID } from 'node:crypto';
import type { Db } from '@debrief/db';

interface LedgerCall {
  person: { id: string };
  model: string;
  task?: string;
  daysAgo?: number;
  tokens?: [input: number, output: number];
  costMicros?: number;
}

/** A call as the gateway would have left it in the books. */
export async function bookCall(at: { database: { db: Db } }, call: LedgerCall): Promise<void> {
  const id = randomUUID();
  const { model, task = 'insights.debrief', daysAgo = 0, tokens = [2_000, 800], costMicros = 0 } = call;
  const begun = new Date(Date.now() - daysAgo * 86_400_000);
  await at.database.db
    .insertInto('ai_call')
    .values({
      ...{ user_id: call.person.id, id, request_key: id, task, task_version: 1, tier: 'balanced', model },
      ...{ question_hash: id, state: 'settled', way: JSON.stringify({ by: 'model', model }) },
      ...{ attempt_count: 1, input_tokens: tokens[0], output_tokens: tokens[1], cost_micros: costMicros },
      ...{ first_word_ms: 600, duration_ms: 4_000, started_at: begun, settled_at: begun },
    })
    .execute();
}
