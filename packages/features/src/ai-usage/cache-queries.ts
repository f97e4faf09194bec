import type { CachedAnswer } from '@debrief/ai';
import { type DbOrTrx, preparedMark, sql } from '@debrief/db';

/** Counts the hit in the same statement. */
export async function takeCachedAnswer(db: DbOrTrx, keys: string[]): Promise<CachedAnswer | undefined> {
  const { rows } = await sql<CachedAnswer>`${sql.raw(preparedMark)}
    update ai_cache set hit_count = hit_count + 1, last_hit_at = now()
    where cache_key = (select cache_key from ai_cache where cache_key = any(${keys}) and expires_at > now()
                       order by array_position(${keys}::text[], cache_key) limit 1)
    returning cache_key as "key", user_id as "userId", model, answer as "text", expires_at as "expiresAt"`.execute(
    db,
  );
  return rows[0];
}

export async function storeCachedAnswer(db: DbOrTrx, answer: CachedAnswer): Promise<void> {
  const values = { model: answer.model, answer: answer.text, expires_at: answer.expiresAt };
  await db
    .insertInto('ai_cache')
    .values({ cache_key: answer.key, user_id: answer.userId, ...values })
    .onConflict((conflict) => conflict.column('cache_key').doUpdateSet(values))
    .execute();
}

export async function deleteExpiredAnswers(db: DbOrTrx): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('ai_cache')
    .where('expires_at', '<', sql<Date>`now()`)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
