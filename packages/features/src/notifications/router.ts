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
import { z } from 'zod';
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
  list: own({ answers: 'sooooo', title: 'What I was told, the newest first.' })
    .input(listNotificationsInput)
    .output(notificationListSchema)
    .query(({ ctx, input }) => listNotifications(ctx.services, ctx.actor.userId, input)),
  markRead: own({ answers: 'sooooo', title: 'Mark messages as read.' })
    .input(markReadInput)
    .output(z.void())
    .mutation(({ ctx, input }) => setRead(ctx.services.db, ctx.actor.userId, input.ids)),
  preferences: own({ answers: 'sooooo', title: 'How I want to be told, and where.' })
    .output(notificationPreferencesSchema)
    .query(({ ctx }) => getPreferences(ctx.services, ctx.actor.userId)),
  choose: own({ answers: 'sooooo', title: 'Choose the ways by which I am told of something.' })
    .input(chooseChannelInput)
    .output(z.void())
    .mutation(({ ctx, input }) => chooseChannel(ctx.services, ctx.actor.userId, input)),
  setQuietHours: own({ answers: 'sooooo', title: 'Set the hours in which nothing rings.' })
    .input(quietHoursSchema)
    .output(z.void())
    .mutation(({ ctx, input }) => setQuietHours(ctx.services.db, ctx.actor.userId, input)),
  sendTest: own({ answers: 'sooooo', title: 'Send a test to one of my ways.' })
    .input(sendTestInput)
    .output(z.void())
    .mutation(({ ctx, input }) => sendTest(ctx.services, ctx.actor.userId, input)),
  // It would go on hearing when the key is dead.
  addDevice: own({ answers: 'sooooo', sessionOnly: true, title: 'Let this device be told.' })
    .input(addDeviceInput)
    .output(deviceAddedSchema)
    .mutation(({ ctx, input }) => addDevice(ctx.services, ctx.actor.userId, input)),
  removeDevice: own({ answers: 'sooooo', title: 'Tell a device nothing more.' })
    .input(removeDeviceInput)
    .output(z.void())
    .mutation(({ ctx, input }) => deleteDevice(ctx.services.db, { userId: ctx.actor.userId, ...input })),
});
