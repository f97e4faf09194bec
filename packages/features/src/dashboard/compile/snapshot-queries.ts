import { type DbOrTrx, sql, type Trx } from '@debrief/db';

/** Bodies of another format are compiled anew when they are read. */
export const bodyFormat = 2;

/** One compilation per person at a time: who waited reads what the one before has written. */
export async function lockDashboard(trx: Trx, userId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('dashboard:' || ${userId}, 0))`.execute(trx);
}

export interface CompiledFor {
  timeZone: string;
  /** The zone of the days that were taken in; null before the first compilation. */
  daysZone: string | null;
  /** As Postgres writes it: a Date would lose its microseconds, and never cover it. */
  newestSubmission: string | null;
  /** The person's midnight, or the end of their plan if that comes before it. */
  freshUntil: Date;
}

/** Undefined when the person is gone. */
export async function findCompiledFor(
  db: DbOrTrx,
  userId: string,
  now: Date,
): Promise<CompiledFor | undefined> {
  const { rows } = await sql<CompiledFor>`
    select person.time_zone as "timeZone", snapshot.time_zone as "daysZone",
      (select max(submitted_at)::text from attempt where user_id = person.id and status = 'submitted') as "newestSubmission",
      least(((${now}::timestamptz at time zone person.time_zone)::date + 1)::timestamp at time zone person.time_zone,
        (select min(lasts_until) from billing_subscription
         where user_id = person.id and status in ('active', 'ending', 'past-due') and lasts_until > ${now})) as "freshUntil"
    from app_user person left join dashboard_snapshot snapshot on snapshot.user_id = person.id
    where person.id = ${userId}`.execute(db);
  return rows[0];
}

export interface NewSnapshot {
  body: object;
  glance: object;
  coversUntil: Date | string;
  compiledAt: Date;
  freshUntil: Date;
  timeZone: string;
}

export async function upsertSnapshot(trx: Trx, userId: string, given: NewSnapshot): Promise<void> {
  const values = {
    ...{ body: JSON.stringify(given.body), glance: JSON.stringify(given.glance), format: bodyFormat },
    ...{ covers_until: given.coversUntil, compiled_at: given.compiledAt },
    ...{ fresh_until: given.freshUntil, time_zone: given.timeZone },
  };
  await trx
    .insertInto('dashboard_snapshot')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}

/** People who worked in the last weeks and whose dashboard is of a day that is over. */
export async function listStale(db: DbOrTrx, now: Date, limit: number): Promise<string[]> {
  const { rows } = await sql<{ userId: string }>`
    select user_id as "userId" from dashboard_snapshot
    where fresh_until < ${now} and covers_until > ${now}::timestamptz - interval '35 days'
    order by fresh_until limit ${limit}`.execute(db);
  return rows.map((row) => row.userId);
}
