import { type DbOrTrx, sql } from '@debrief/db';

export interface LinkRow {
  createdAt: Date;
  lastReadAt: Date | null;
}

export async function findLink(db: DbOrTrx, userId: string): Promise<LinkRow | undefined> {
  return db
    .selectFrom('study_calendar_link')
    .select(['created_at as createdAt', 'last_read_at as lastReadAt'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

/** The one before opens nothing any more. */
export async function replaceLink(db: DbOrTrx, userId: string, secretHash: Buffer): Promise<void> {
  const values = { secret_hash: secretHash, created_at: sql<Date>`now()`, last_read_at: null };
  await db
    .insertInto('study_calendar_link')
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column('user_id').doUpdateSet(values))
    .execute();
}

export async function deleteLink(db: DbOrTrx, userId: string): Promise<void> {
  await db.deleteFrom('study_calendar_link').where('user_id', '=', userId).execute();
}

export interface CalendarOwner {
  userId: string;
  locale: string;
  /** When the plan was made last; null without one. */
  refreshedAt: Date | null;
}

/** Whose calendar a secret opens; nobody's when it is unknown, or its person suspended. */
export async function findOwner(db: DbOrTrx, secretHash: Buffer): Promise<CalendarOwner | undefined> {
  const { rows } = await sql<CalendarOwner>`
    select link.user_id as "userId", person.locale, plan.refreshed_at as "refreshedAt"
    from study_calendar_link link join app_user person on person.id = link.user_id
    left join study_plan plan on plan.user_id = link.user_id
    where link.secret_hash = ${secretHash} and person.suspended_at is null`.execute(db);
  return rows[0];
}

/** Noted once an hour at most: calendars ask often. */
export async function noteRead(db: DbOrTrx, userId: string): Promise<void> {
  await sql`update study_calendar_link set last_read_at = now() where user_id = ${userId}
    and (last_read_at is null or last_read_at < now() - interval '1 hour')`.execute(db);
}
