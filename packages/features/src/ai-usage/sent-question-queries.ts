import { type DbOrTrx, sql } from '@debrief/db';

/** What left for a model, word for word. */
export interface KeptQuestion {
  instructions: string;
  prompt: string;
  model: string;
  sentAt: Date;
}

/**
 * The question that a call of this person was answered to. An answer from the cache, or shared with a call under way,
 * finds the question of the call that paid: the same person's with the same words. Nothing when rules wrote
 * and no model was asked; when models were asked and failed, what they were asked.
 */
export async function findSentQuestion(
  db: DbOrTrx,
  { userId, callId }: { userId: string; callId: string },
): Promise<KeptQuestion | undefined> {
  const { rows } = await sql<KeptQuestion>`
    select question.instructions, question.prompt, question.model, question.sent_at as "sentAt"
    from ai_call asked
    join ai_call paid on paid.user_id = asked.user_id
      and (paid.id = asked.id or (asked.way->>'by' = 'cache' and paid.question_hash = asked.question_hash))
    join ai_call_question question on question.user_id = paid.user_id and question.call_id = paid.id
    where asked.user_id = ${userId} and asked.id = ${callId}
    order by paid.id = asked.id desc, question.sent_at desc
    limit 1`.execute(db);
  return rows[0];
}
