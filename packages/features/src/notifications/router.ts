import {
  addDeviceInput,
  chooseChannelInput,
  deviceAddedSchema,
  listNotificationsInput,
  markReadInput,
  notificationListSchema,
  notificationPreferencesSchema,
  quietHoursSchema,
  removeDeviceInput,
  sendTestInput,
} from '@debrief/contracts';
import { type Declared, router, signedInProcedure } from '@debrief/platform';
import { listNotifications } from './list-notifications.ts';
import { setRead } from './notification-queries.ts';
import { chooseChannel } from './preferences/choose-channel.ts';
import { getPreferences } from './preferences/get-preferences.ts';
import { setQuietHours } from './preferences/preference-queries.ts';
import { deleteDevice } from './push/device-queries.ts';
import { addDevice } from './push/devices.ts';
import { sendTest } from './send-test.ts';

const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', ...declared });

export const notificationsRouter = router({
  list: own({ answers: 'sooooo' })
    .input(listNotificationsInput)
    .output(notificationListSchema)
    .query(({ ctx, input }) => listNotifications(ctx.services, ctx.actor.userId, input)),
  markRead: own({ answers: 'sooooo' })
    .input(markReadInput)
    .mutation(({ ctx, input }) => setRead(ctx.services.db, ctx.actor.userId, input.ids)),
  preferences: own({ answers: 'sooooo' })
    .output(notificationPreferencesSchema)
    .query(({ ctx }) => getPreferences(ctx.services, ctx.actor.userId)),
  choose: own({ answers: 'sooooo' })
    .input(chooseChannelInput)
    .mutation(({ ctx, input }) => chooseChannel(ctx.services, ctx.actor.userId, input)),
  setQuietHours: own({ answers: 'sooooo' })
    .input(quietHoursSchema)
    .mutation(({ ctx, input }) => setQuietHours(ctx.services.db, ctx.actor.userId, input)),
  sendTest: own({ answers: 'sooooo' })
    .input(sendTestInput)
    .mutation(({ ctx, input }) => sendTest(ctx.services, ctx.actor.userId, input)),
  addDevice: own({ answers: 'sooooo' })
    .input(addDeviceInput)
    .output(deviceAddedSchema)
    .mutation(({ ctx, input }) => addDevice(ctx.services, ctx.actor.userId, input)),
  removeDevice: own({ answers: 'sooooo' })
    .input(removeDeviceInput)
    .mutation(({ ctx, input }) => deleteDevice(ctx.services.db, { userId: ctx.actor.userId, ...input })),
});
