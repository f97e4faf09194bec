import type { DbOrTrx, Trx } from '@debrief/db';
import { listDeliveriesOf } from './deliveries/delivery-queries.ts';
import { deleteNotifications, listAllNotifications } from './notification-queries.ts';
import { deletePreferences } from './preferences/preference-queries.ts';
import { findRecipient } from './preferences/recipient-queries.ts';
import { deleteDevicesOf, listDevices } from './push/device-queries.ts';

/** What this room knows of a person. */
export const notificationsPersonalData = {
  async export(db: DbOrTrx, userId: string) {
    const recipient = await findRecipient(db, userId);
    return {
      notifications: await listAllNotifications(db, userId),
      deliveries: await listDeliveriesOf(db, userId),
      choices: recipient?.choices ?? {},
      quietHours: recipient?.quiet ?? null,
      devices: await listDevices(db, userId),
    };
  },
  /** What was sent goes with the notices. */
  async erase(trx: Trx, userId: string): Promise<void> {
    await deleteNotifications(trx, userId);
    await deleteDevicesOf(trx, userId);
    await deletePreferences(trx, userId);
  },
};
