import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteNotifications, listAllNotifications } from './notification-queries.ts';

/** What this room knows of a person. */
export const notificationsPersonalData = {
  export: async (db: DbOrTrx, userId: string) => ({ notifications: await listAllNotifications(db, userId) }),
  erase: (trx: Trx, userId: string) => deleteNotifications(trx, userId),
};
