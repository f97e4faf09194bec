import type { Db } from '@debrief/db';

/** A call as it stands in the books. */
export interface BookedCall {
  id: string;
  userId: string;
  requestKey: string;
  state: string;
  model: string;
  /** Requests that were entered before they left. */
  attempts: number;
  /** Writers that died between sending and settling. */
  crashes: number;
  isCached: boolean;
  isUsageEstimated: boolean;
  inputTokens: number;
  outputTokens: number;
}

/** All calls of a task, or of every task, in the order in which they began. */
export async function listBookedCalls(db: Db, task?: string): Promise<BookedCall[]> {
  return db
    .selectFrom('ai_call')
    .select([
      'id',
      'user_id as userId',
      'request_key as requestKey',
      'state',
      'model',
      'attempt_count as attempts',
      'crash_count as crashes',
      'is_cached as isCached',
      'is_usage_estimated as isUsageEstimated',
      'input_tokens as inputTokens',
      'output_tokens as outputTokens',
    ])
    .$if(task !== undefined, (calls) => calls.where('task', '=', task ?? ''))
    .orderBy('started_at')
    .execute();
}
