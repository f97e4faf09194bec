import type { MasteryLevel } from '@debrief/core';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

/** One change of a person's mastery at a time. */
export async function lockMastery(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('mastery:' || ${userId}, 0))`.execute(trx);
}

/** False when this attempt was taken in before. */
export async function markApplied(trx: Trx, userId: string, attemptId: string): Promise<boolean> {
  const row = await trx
    .insertInto('mastery_applied')
    .values({ user_id: userId, attempt_id: attemptId })
    .onConflict((conflict) => conflict.doNothing())
    .returning('attempt_id')
    .executeTakeFirst();
  return row !== undefined;
}

export interface MasteryRow {
  topicId: string;
  mastery: number;
  level: MasteryLevel;
  answerCount: number;
  lastPractisedAt: Date;
}

export async function listMastery(db: DbOrTrx, userId: string): Promise<MasteryRow[]> {
  const rows = await db
    .selectFrom('mastery')
    .select([
      'topic_id as topicId',
      'mastery',
      'level',
      'answer_count as answerCount',
      'last_practised_at as lastPractisedAt',
    ])
    .where('user_id', '=', userId)
    .execute();
  return rows.map((row) => ({ ...row, mastery: Number(row.mastery), level: row.level as MasteryLevel }));
}

export async function upsertMastery(trx: Trx, userId: string, rows: MasteryRow[]): Promise<void> {
  if (rows.length === 0) return;
  await trx
    .insertInto('mastery')
    .values(
      rows.map((row) => ({
        user_id: userId,
        topic_id: row.topicId,
        mastery: String(row.mastery),
        level: row.level,
        answer_count: row.answerCount,
        last_practised_at: row.lastPractisedAt,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'topic_id']).doUpdateSet((row) => ({
        mastery: row.ref('excluded.mastery'),
        level: row.ref('excluded.level'),
        answer_count: row.ref('excluded.answer_count'),
        last_practised_at: row.ref('excluded.last_practised_at'),
      })),
    )
    .execute();
}

export async function deleteMastery(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('mastery').where('user_id', '=', userId).execute();
}
