import type { DbOrTrx, Trx } from '@debrief/db';

export async function exportCallsOf(db: DbOrTrx, userId: string) {
  const [calls, questions] = await Promise.all([
    db
      .selectFrom('ai_call')
      .select(['id', 'task', 'model', 'way', 'state', 'started_at as startedAt', 'settled_at as settledAt'])
      .where('user_id', '=', userId)
      .orderBy('started_at')
      .execute(),
    db
      .selectFrom('ai_call_question')
      .select(['call_id as callId', 'instructions', 'prompt', 'model', 'sent_at as sentAt'])
      .where('user_id', '=', userId)
      .execute(),
  ]);
  return { calls, questions };
}

/** What was asked and answered goes; the figures of a bill stay, under an id that no longer names anybody. */
export async function deleteCallTextsOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('ai_call_question').where('user_id', '=', userId).execute();
  await trx.deleteFrom('ai_cache').where('user_id', '=', userId).execute();
}
