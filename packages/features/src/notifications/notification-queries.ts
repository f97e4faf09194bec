import { type DbOrTrx, sql } from '@debrief/db';

export interface NotificationRow {
  id: string;
  kind: string;
  payload: unknown;
  createdAt: Date;
  readAt: Date | null;
}

export interface NewNotification {
  userId: string;
  id: string;
  kind: string;
  subjectId: string;
  payload: unknown;
  /** Told by other channels alone when false. */
  isListed: boolean;
}

/** False when the same thing was told before. */
export async function insertNotification(db: DbOrTrx, notification: NewNotification): Promise<boolean> {
  const result = await db
    .insertInto('notification')
    .values({
      user_id: notification.userId,
      id: notification.id,
      kind: notification.kind,
      subject_id: notification.subjectId,
      payload: JSON.stringify(notification.payload),
      is_listed: notification.isListed,
    })
    .onConflict((conflict) => conflict.columns(['user_id', 'kind', 'subject_id']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** Newest first: ids sort by the time they were made. */
export async function listNotificationRows(
  db: DbOrTrx,
  userId: string,
  page: { before: string | null; limit: number },
): Promise<NotificationRow[]> {
  let rows = db
    .selectFrom('notification')
    .select(['id', 'kind', 'payload', 'created_at as createdAt', 'read_at as readAt'])
    .where('user_id', '=', userId)
    .where('is_listed', '=', true);
  if (page.before) rows = rows.where('id', '<', page.before);
  return await rows.orderBy('id', 'desc').limit(page.limit).execute();
}

export async function countUnread(db: DbOrTrx, userId: string): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('user_id', '=', userId)
    .where('is_listed', '=', true)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

/** Null: all of them. */
export async function setRead(db: DbOrTrx, userId: string, ids: readonly string[] | null): Promise<void> {
  let unread = db
    .updateTable('notification')
    .set({ read_at: sql`now()` })
    .where('user_id', '=', userId)
    .where('read_at', 'is', null);
  if (ids) unread = unread.where('id', 'in', ids.length > 0 ? ids : [null]);
  await unread.execute();
}

export async function listAllNotifications(db: DbOrTrx, userId: string) {
  return await db
    .selectFrom('notification')
    .select(['kind', 'payload', 'created_at as createdAt', 'read_at as readAt'])
    .where('user_id', '=', userId)
    .orderBy('id')
    .execute();
}

export async function deleteNotifications(db: DbOrTrx, userId: string): Promise<void> {
  await db.deleteFrom('notification').where('user_id', '=', userId).execute();
}

/** How many of a kind somebody got since then. */
export async function countNotices(
  db: DbOrTrx,
  { userId, kind, since }: { userId: string; kind: string; since: Date },
): Promise<number> {
  const row = await db
    .selectFrom('notification')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('user_id', '=', userId)
    .where('kind', '=', kind)
    .where('created_at', '>', since)
    .executeTakeFirstOrThrow();
  return row.count;
}
