import { idSchema } from '@debrief/contracts';
import { type AnySubscription, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { notifyAttemptClosed, notifyInsightReady } from './notify.ts';

const payload = z.object({ userId: idSchema, attemptId: idSchema });
const toPayload = ({ userId, attemptId }: z.infer<typeof payload>) => ({ userId, attemptId });

export const notifyInsightReadyTask = defineJob({
  name: 'notifications.notify-insight-ready',
  payload,
  maxAttempts: 5,
  run: (key, { services }) => notifyInsightReady(services, key),
});

export const notifyAttemptClosedTask = defineJob({
  name: 'notifications.notify-attempt-closed',
  payload,
  maxAttempts: 5,
  run: (key, { services }) => notifyAttemptClosed(services, key),
});

export const notificationSubscriptions: AnySubscription[] = [
  subscribe({ event: 'insight.ready', task: notifyInsightReadyTask, toPayload }),
  subscribe({ event: 'attempt.submitted', task: notifyAttemptClosedTask, toPayload }),
];
