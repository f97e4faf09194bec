import { idSchema, webhookEvents } from '@debrief/contracts';
import { type AnySubscription, type CronEntry, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { deleteOldDeliveries, deleteOldEvents } from './log/prune-queries.ts';
import { sendDueCron, sendDueTask } from './sending/send-task.ts';
import { hasListeners } from './taking-in/event-queries.ts';
import { takeInEvent } from './taking-in/take-in-event.ts';
import { tellOffTask } from './tell-off-task.ts';

/** How long it is kept what was sent. */
const keptDays = 30;
const atOnce = 5_000;

export const takeInEventTask = defineJob({
  name: 'webhooks.take-in-event',
  payload: z.object({ userId: idSchema, eventId: idSchema }),
  maxAttempts: 10,
  run: (which, { services }) => takeInEvent(services, which),
});

export const pruneWebhooksTask = defineJob({
  name: 'webhooks.prune',
  payload: z.object({}),
  maxAttempts: 2,
  lane: 'background',
  async run(_payload, { services: { db }, signal }) {
    const old = { days: keptDays, limit: atOnce };
    while (!signal.aborted && (await deleteOldDeliveries(db, old)) === atOnce);
    while (!signal.aborted && (await deleteOldEvents(db, old)) === atOnce);
  },
});

/** Every job of this room. */
export const webhookTasks = [takeInEventTask, sendDueTask, tellOffTask, pruneWebhooksTask];

export const webhookCron: readonly CronEntry[] = [
  sendDueCron,
  { task: pruneWebhooksTask, match: '27 3 * * *' },
];

export const webhookSubscriptions: AnySubscription[] = webhookEvents.map((event) =>
  subscribe({
    event,
    task: takeInEventTask,
    onlyIf: hasListeners,
    toPayload: ({ userId }, eventId) => ({ userId, eventId }),
  }),
);
