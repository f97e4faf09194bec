import type { CallKey } from '@debrief/ai';
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
