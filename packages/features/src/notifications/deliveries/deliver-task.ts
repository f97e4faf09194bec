import { idSchema } from '@debrief/contracts';
import { type CronEntry, defineJob, enqueue } from '@debrief/platform';
import { z } from 'zod';
import { deliver } from './deliver.ts';
import { listDueDeliveries } from './delivery-queries.ts';

/** The row of the delivery counts its tries itself: a mail server may be away for longer than a job is tried. */
export const deliverTask = defineJob({
  name: 'notifications.deliver',
  payload: z.object({ deliveryId: idSchema }),
  maxAttempts: 3,
  run: ({ deliveryId }, { services }) => deliver(services, deliveryId),
});

const atOnce = 1_000;

/** Finds what is due and in nobody's hands: put off by a failure, or left by a process that died while sending. */
export const sendDueTask = defineJob({
  name: 'notifications.send-due',
  payload: z.object({}),
  maxAttempts: 1,
  async run(_payload, { services: { db, clock } }) {
    for (const deliveryId of await listDueDeliveries(db, clock.now(), atOnce))
      await enqueue(db, deliverTask, { deliveryId }, { jobKey: `notifications.deliver:${deliveryId}` });
  },
});

export const sendDueCron: CronEntry = { task: sendDueTask, match: '* * * * *' };
