import type { AdviceGround } from '@debrief/core';
import type { DbOrTrx, Trx } from '@debrief/db';

export type ClaimKind = 'strength' | 'weakness' | 'recommendation';

export interface StoredClaim {
  kind: ClaimKind;
  topicId: string | null;
  sentence: string;
  questionNumbers: number[];
  questionVersionIds: string[];
  /** What the questions of a recommendation show. */
  ground?: AdviceGround | null;
}

/** Puts these in the place of all claims of the insight. */
export async function replaceClaims(
  trx: Trx,
  insight: { userId: string; id: string },
  claims: readonly StoredClaim[],
): Promise<void> {
  await trx
    .deleteFrom('insight_claim')
    .where('user_id', '=', insight.userId)
    .where('insight_id', '=', insight.id)
    .execute();
  if (claims.length === 0) return;
  const rows = claims.map((claim, place) => ({
    user_id: insight.userId,
    insight_id: insight.id,
    kind: claim.kind,
    place,
    topic_id: claim.topicId,
    sentence: claim.sentence,
    question_numbers: claim.questionNumbers,
    question_version_ids: claim.questionVersionIds,
    ground: claim.ground ?? null,
  }));
  await trx.insertInto('insight_claim').values(rows).execute();
}

export interface ClaimRow extends StoredClaim {
  topicSlug: string | null;
  topicName: string | null;
}

/** In the order in which they are shown. */
export async function listClaims(db: DbOrTrx, insight: { userId: string; id: string }): Promise<ClaimRow[]> {
  const rows = await db
    .selectFrom('insight_claim')
    .leftJoin('topic', 'topic.id', 'insight_claim.topic_id')
    .select(['kind', 'topic_id as topicId', 'topic.slug as topicSlug', 'topic.name as topicName', 'sentence'])
    .select(['question_numbers as questionNumbers', 'question_version_ids as questionVersionIds', 'ground'])
    .where('insight_claim.user_id', '=', insight.userId)
    .where('insight_claim.insight_id', '=', insight.id)
    .orderBy('insight_claim.place')
    .execute();
  return rows as ClaimRow[];
}
