import type { AiWay } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export interface InsightKey {
  userId: string;
  attemptId: string;
}

/** One row per attempt, whoever asks first. */
export async function insertInsight(
  trx: DbOrTrx,
  insight: InsightKey & { id: string; streamId: string },
): Promise<void> {
  await trx
    .insertInto('insight')
    .values({
      user_id: insight.userId,
      id: insight.id,
      attempt_id: insight.attemptId,
      stream_id: insight.streamId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export interface InsightRow {
  id: string;
  summary: string | null;
  keyTakeaway: string | null;
  way: AiWay | null;
  droppedClaims: number;
  isFilledByRules: boolean;
  aiCallId: string | null;
  retryCount: number;
  readyAt: Date | null;
}

export async function findInsight(db: DbOrTrx, key: InsightKey): Promise<InsightRow | undefined> {
  const row = await db
    .selectFrom('insight')
    .select(['id', 'summary', 'key_takeaway as keyTakeaway', 'way', 'dropped_claim_count as droppedClaims'])
    .select(['retry_count as retryCount', 'ready_at as readyAt', 'ai_call_id as aiCallId'])
    .select('is_filled_by_rules as isFilledByRules')
    .where(is(key))
    .executeTakeFirst();
  return row as InsightRow | undefined;
}

export interface WrittenInsight {
  summary: string;
  keyTakeaway: string;
  way: AiWay;
  /** Left out: what was sent for the words before stays to be seen. */
  aiCallId?: string | null;
  droppedClaims: number;
  isFilledByRules: boolean;
}

/** Returns the insight's id. */
export async function storeInsight(trx: Trx, key: InsightKey, written: WrittenInsight): Promise<string> {
  const { id } = await trx
    .updateTable('insight')
    .set({
      summary: written.summary,
      key_takeaway: written.keyTakeaway,
      way: JSON.stringify(written.way),
      ...(written.aiCallId !== undefined && { ai_call_id: written.aiCallId }),
      dropped_claim_count: written.droppedClaims,
      is_filled_by_rules: written.isFilledByRules,
      ready_at: sql<Date>`now()`,
    })
    .where(is(key))
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** A person asked for another try. */
export async function raiseRetryCount(trx: Trx, key: InsightKey): Promise<void> {
  await trx
    .updateTable('insight')
    .set((insight) => ({ retry_count: insight('retry_count', '+', 1) }))
    .where(is(key))
    .execute();
}

function is({ userId, attemptId }: InsightKey) {
  return sql<boolean>`(insight.user_id = ${userId} and insight.attempt_id = ${attemptId})`;
}
