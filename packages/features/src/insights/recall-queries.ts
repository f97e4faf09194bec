import type { ScoreCard } from '@debrief/core';
import { type DbOrTrx, sql } from '@debrief/db';
import type { InsightKey } from './insight-queries.ts';

export interface EarlierDebrief {
  keyTakeaway: string;
  daysAgo: number;
  scoreCard: ScoreCard;
  weakTopicIds: string[];
}

/** The last few debriefs of attempts that were submitted before this one, newest first. */
export async function listEarlierDebriefs(
  db: DbOrTrx,
  { userId, attemptId }: InsightKey,
): Promise<EarlierDebrief[]> {
  const { rows } = await sql<EarlierDebrief>`
    select insight.key_takeaway as "keyTakeaway", earlier.score_card as "scoreCard",
      floor(extract(epoch from this.submitted_at - earlier.submitted_at) / 86400)::int as "daysAgo",
      coalesce((select json_agg(claim.topic_id order by claim.place) from insight_claim claim
        where claim.user_id = insight.user_id and claim.insight_id = insight.id and claim.kind = 'weakness'), '[]') as "weakTopicIds"
    from attempt this
    join attempt earlier on earlier.user_id = this.user_id and earlier.status = 'submitted' and earlier.submitted_at < this.submitted_at
    join insight on insight.user_id = earlier.user_id and insight.attempt_id = earlier.id and insight.ready_at is not null
    where this.user_id = ${userId} and this.id = ${attemptId}
    order by earlier.submitted_at desc limit 5`.execute(db);
  return rows;
}

/** Names of the topics that stand in the same subjects as these, and are none of them. */
export async function listNeighbourNames(db: DbOrTrx, topicIds: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct name from topic
    where deleted_at is null and not id = any(${topicIds}::uuid[])
      and subject_id in (select subject_id from topic where id = any(${topicIds}::uuid[]))`.execute(db);
  return rows.map(({ name }) => name);
}
