import { idSchema } from '@debrief/contracts';
import { type AnySubscription, defineJob, subscribe } from '@debrief/platform';
import { z } from 'zod';
import { takeInAttempt } from './take-in-attempt.ts';

const payload = z.object({ userId: idSchema, attemptId: idSchema });
const toPayload = ({ userId, attemptId }: z.infer<typeof payload>) => ({ userId, attemptId });

export const takeInAttemptTask = defineJob({
  name: 'practice.take-in-attempt',
  payload,
  maxAttempts: 8,
  run: (key, { services }) => takeInAttempt(services, key),
});

export const practiceSubscriptions: AnySubscription[] = [
  subscribe({ event: 'attempt.submitted', task: takeInAttemptTask, toPayload }),
  subscribe({ event: 'attempt.rescored', task: takeInAttemptTask, toPayload }),
];
