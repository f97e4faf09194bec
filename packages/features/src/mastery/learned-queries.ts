import type { AnswerToLearn, KnownBefore, LearnedAnswer } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface KnownAnswer extends KnownBefore {
  /** The topic the question belonged to when it was answered. */
  topicId: string;
}

export function keyOf({
  sourceId,
  questionVersionId,
}: Pick<AnswerToLearn, 'sourceId' | 'questionVersionId'>) {
  return `${sourceId} ${questionVersionId}`;
}

/** What was known when each answer of a person was learned first, by `keyOf`. */
export async function listKnown(db: DbOrTrx, userId: string): Promise<Map<string, KnownAnswer>> {
  const { rows } = await sql<KnownAnswer & { sourceId: string; questionVersionId: string }>`
    select source_id as "sourceId", question_version_id as "questionVersionId", topic_id as "topicId",
      question_before as question, topic_before as topic
    from mastery_answer where user_id = ${userId}`.execute(db);
  return new Map(
    rows.map(({ sourceId, questionVersionId, ...known }) => [keyOf({ sourceId, questionVersionId }), known]),
  );
}

/** Each once; an answer learned again keeps its row, with the credit it has now. */
export async function saveLearned(
  trx: Trx,
  userId: string,
  learned: readonly LearnedAnswer[],
): Promise<void> {
  const rows = learned.map(({ at, before, ...answer }) => ({
    ...answer,
    ...before,
    at: new Date(at).toISOString(),
  }));
  await sql`
    insert into mastery_answer (user_id, source_id, question_version_id, question_id, topic_id, answered_at, credit,
      has_used_hint, chance, question_before, topic_before)
    select ${userId}, "sourceId", "questionVersionId", "questionId", "topicId", at, credit, "hasUsedHint", chance, question, topic
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("sourceId" uuid, "questionVersionId" uuid, "questionId" uuid,
      "topicId" uuid, at timestamptz, credit double precision, "hasUsedHint" boolean, chance double precision, question jsonb, topic jsonb)
    on conflict (user_id, source_id, question_version_id) do update set credit = excluded.credit, chance = excluded.chance,
      has_used_hint = excluded.has_used_hint, is_counted = true, question_before = excluded.question_before,
      topic_before = excluded.topic_before`.execute(trx);
}

/** Before a rebuild: whatever does not come back was dropped or taken back. */
export async function uncountLearned(trx: Trx, userId: string): Promise<void> {
  await trx
    .updateTable('mastery_answer')
    .set({ is_counted: false })
    .where('user_id', '=', userId)
    .where('is_counted', '=', true)
    .execute();
}
