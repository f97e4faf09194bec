import type { CachedAnswer, CallEntry, CallKey, Settlement } from '@debrief/ai';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export type Period = 'day' | 'month';

/** Where the person's current day or month began and when the next one does, by their own calendar. */
export interface PeriodUse {
  period: Period;
  used: number;
  limit: number;
  resetsAt: Date;
}

/** Two reservations of one person wait for each other, so that the last free call is given once. */
export async function lockQuota(trx: Trx, userId: string): Promise<void> {
  await sql`select 1 from app_user where id = ${userId} for no key update`.execute(trx);
}

export async function listPeriodUse(
  db: DbOrTrx,
  userId: string,
  limits: { perDay: number; perMonth: number },
): Promise<PeriodUse[]> {
  const { rows } = await sql<PeriodUse>`
    select period, "resetsAt",
      coalesce(case period when 'day' then quota.day_limit else quota.month_limit end,
               case period when 'day' then ${limits.perDay}::int else ${limits.perMonth}::int end) as "limit",
      (select count(*)::int from ai_quota_use used
        where used.user_id = person.id and used.taken_at >= bounds.began and used.taken_at < bounds."resetsAt") as used
    from app_user person
    left join ai_quota quota on quota.user_id = person.id
    cross join unnest(array['day', 'month']) as period
    cross join lateral (
      select date_trunc(period, now() at time zone person.time_zone) at time zone person.time_zone as began,
        (date_trunc(period, now() at time zone person.time_zone) + ('1 ' || period)::interval) at time zone person.time_zone as "resetsAt"
    ) bounds
    where person.id = ${userId}`.execute(db);
  return rows;
}

export async function hasQuotaUse(db: DbOrTrx, call: CallKey): Promise<boolean> {
  const row = await db
    .selectFrom('ai_quota_use')
    .select('request_key')
    .where('user_id', '=', call.userId)
    .where('request_key', '=', call.requestKey)
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertQuotaUse(trx: Trx, call: CallKey): Promise<void> {
  await trx
    .insertInto('ai_quota_use')
    .values({ user_id: call.userId, request_key: call.requestKey })
    .execute();
}

export async function deleteQuotaUse(db: DbOrTrx, call: CallKey): Promise<void> {
  await db
    .deleteFrom('ai_quota_use')
    .where('user_id', '=', call.userId)
    .where('request_key', '=', call.requestKey)
    .execute();
}

/** Counts the hit in the same statement. */
export async function takeCachedAnswer(db: DbOrTrx, keys: string[]): Promise<CachedAnswer | undefined> {
  const { rows } = await sql<CachedAnswer>`
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

/** The row's id: the given one, or that of the same call opened before. */
export async function openCall(db: DbOrTrx, id: string, entry: CallEntry): Promise<string> {
  const row = await db
    .insertInto('ai_call')
    .values({
      user_id: entry.userId,
      id,
      request_key: entry.requestKey,
      task: entry.task,
      task_version: entry.taskVersion,
      tier: entry.tier,
      model: entry.model,
      question_hash: entry.questionHash,
      estimated_cost_micros: entry.estimatedCostMicros,
    })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'request_key']).doUpdateSet({ task_version: entry.taskVersion }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** Adds to what earlier tries of the same call used: a bill is never forgotten. */
export async function closeCall(
  db: DbOrTrx,
  userId: string,
  callId: string,
  settlement: Settlement,
): Promise<void> {
  const { usage } = settlement;
  await db
    .updateTable('ai_call')
    .set((row) => ({
      state: settlement.state,
      way: settlement.way === null ? null : JSON.stringify(settlement.way),
      model: settlement.model,
      failure: settlement.failure,
      is_cached: settlement.isCached,
      is_usage_estimated: settlement.isUsageEstimated,
      attempt_count: row('attempt_count', '+', settlement.attempts),
      input_tokens: row('input_tokens', '+', usage.inputTokens),
      cached_input_tokens: row('cached_input_tokens', '+', usage.cachedInputTokens),
      output_tokens: row('output_tokens', '+', usage.outputTokens),
      reasoning_tokens: row('reasoning_tokens', '+', usage.reasoningTokens),
      cost_micros: row('cost_micros', '+', settlement.costMicros),
      first_word_ms: settlement.timeToFirstMs,
      duration_ms: settlement.durationMs,
      settled_at: sql<Date>`now()`,
    }))
    .where('user_id', '=', userId)
    .where('id', '=', callId)
    .execute();
}

export interface PriceRow {
  model: string;
  validFrom: string;
  inputMicros: number;
  cachedInputMicros: number;
  outputMicros: number;
}

export async function listPrices(db: DbOrTrx): Promise<PriceRow[]> {
  return db
    .selectFrom('ai_price')
    .select([
      'model',
      'valid_from as validFrom',
      'input_micros as inputMicros',
      'cached_input_micros as cachedInputMicros',
      'output_micros as outputMicros',
    ])
    .execute() as Promise<PriceRow[]>;
}
