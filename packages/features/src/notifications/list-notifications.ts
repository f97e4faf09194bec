import type { NotificationList } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { readNotice } from './notice.ts';
import { countUnread, listNotificationRows } from './notification-queries.ts';

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
  return { items: rows.flatMap((row) => readNotice(row) ?? []), unreadCount, nextCursor: last?.id ?? null };
}
