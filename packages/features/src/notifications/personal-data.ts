import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteMailSetting, wantsMail } from './mail-queries.ts';
import { deleteNotifications, listAllNotifications } from './notification-queries.ts';

/** What this room knows of a person. */
export const notificationsPersonalData = {
  export: async (db: DbOrTrx, userId: string) => ({
    notifications: await listAllNotifications(db, userId),
    wantsMail: await wantsMail(db, userId),
  }),
  async erase(trx: Trx, userId: string): Promise<void> {
    await deleteNotifications(trx, userId);
    await deleteMailSetting(trx, userId);
  },
};
