import type { AnswerToLearn, KnownBefore, LearnedAnswer } from '@debrief/core';
import { type DbOrTrx, inPieces, sql, type Trx } from '@debrief/db';

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

/** Each once; an answer learned again keeps its row, with the credit it has now, and is left alone where nothing changed. */
export async function saveLearned(
  trx: Trx,
  userId: string,
  learned: readonly LearnedAnswer[],
): Promise<void> {
  for (const piece of inPieces(learned)) {
    const rows = piece.map(({ at, before, ...answer }) => ({
      ...answer,
      ...before,
      at: new Date(at).toISOString(),
    }));
    await sql`
      insert into mastery_answer as known (user_id, source_id, question_version_id, question_id, topic_id, answered_at, credit,
        has_used_hint, chance, question_before, topic_before)
      select ${userId}, "sourceId", "questionVersionId", "questionId", "topicId", at, credit, "hasUsedHint", chance, question, topic
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row ("sourceId" uuid, "questionVersionId" uuid, "questionId" uuid,
        "topicId" uuid, at timestamptz, credit double precision, "hasUsedHint" boolean, chance double precision, question jsonb, topic jsonb)
      on conflict (user_id, source_id, question_version_id) do update set credit = excluded.credit, chance = excluded.chance,
        has_used_hint = excluded.has_used_hint, is_counted = true, question_before = excluded.question_before,
        topic_before = excluded.topic_before
      where (known.credit, known.chance, known.has_used_hint, known.is_counted, known.question_before, known.topic_before)
        is distinct from (excluded.credit, excluded.chance, excluded.has_used_hint, true, excluded.question_before, excluded.topic_before)`.execute(
      trx,
    );
  }
}

/** After a rebuild: whatever was learned and did not come back was dropped or taken back. */
export async function uncountOthers(
  trx: Trx,
  userId: string,
  learned: readonly Pick<LearnedAnswer, 'sourceId' | 'questionVersionId'>[],
): Promise<void> {
  const sources = learned.map((answer) => answer.sourceId);
  const versions = learned.map((answer) => answer.questionVersionId);
  await sql`
    update mastery_answer known set is_counted = false
    where user_id = ${userId} and is_counted and not exists (
      select from unnest(${sources}::uuid[], ${versions}::uuid[]) as learned (source_id, question_version_id)
      where learned.source_id = known.source_id and learned.question_version_id = known.question_version_id)`.execute(
    trx,
  );
}
