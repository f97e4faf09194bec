import {
  listNotificationsInput,
  mailSettingSchema,
  markReadInput,
  notificationListSchema,
  setMailInput,
} from '@debrief/contracts';
import { router, signedInProcedure } from '@debrief/platform';
import { listNotifications } from './list-notifications.ts';
import { getMailSetting, setMailSetting } from './mail-setting.ts';
import { setRead } from './notification-queries.ts';

const own = signedInProcedure.meta({ access: 'own' });

export const notificationsRouter = router({
  list: own
    .input(listNotificationsInput)
    .output(notificationListSchema)
    .query(({ ctx, input }) => listNotifications(ctx.services, ctx.actor.userId, input)),
  markRead: own
    .input(markReadInput)
    .mutation(({ ctx, input }) => setRead(ctx.services.db, ctx.actor.userId, input.ids)),
  mail: own.output(mailSettingSchema).query(({ ctx }) => getMailSetting(ctx.services, ctx.actor.userId)),
  setMail: own
    .input(setMailInput)
    .mutation(({ ctx, input }) => setMailSetting(ctx.services, ctx.actor.userId, input)),
});
