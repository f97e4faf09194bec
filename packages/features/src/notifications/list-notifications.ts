import { type Notification, type NotificationList, notificationSchema } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { countUnread, listNotificationRows, type NotificationRow } from './notification-queries.ts';

interface Page {
  cursor?: string | null;
  limit: number;
}

export async function listNotifications(
  { db }: Services,
  userId: string,
  { cursor, limit }: Page,
): Promise<NotificationList> {
  const [rows, unreadCount] = await Promise.all([
    listNotificationRows(db, userId, { before: cursor ?? null, limit }),
    countUnread(db, userId),
  ]);
  const last = rows.length === limit ? rows.at(-1) : undefined;
  return { items: rows.flatMap(toNotification), unreadCount, nextCursor: last?.id ?? null };
}

/** A kind that this version does not know is left out. */
function toNotification({ id, kind, payload, createdAt, readAt }: NotificationRow): Notification[] {
  const told = payload as object;
  const parsed = notificationSchema.safeParse({
    ...told,
    ...{ id, kind, createdAt: createdAt.toISOString(), readAt: readAt?.toISOString() ?? null },
  });
  return parsed.success ? [parsed.data] : [];
}
