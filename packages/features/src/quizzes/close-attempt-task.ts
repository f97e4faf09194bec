import { idSchema } from '@debrief/contracts';
import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { submitFor } from './submit-attempt.ts';

/** Runs when deadline and grace of one attempt are over. */
export const closeAttemptTask = defineJob({
  name: 'quizzes.close-attempt',
  payload: z.object({ userId: idSchema, attemptId: idSchema }),
  maxAttempts: 8,
  async run({ userId, attemptId }, { services }) {
    await submitFor(services, { userId, attemptId, by: 'deadline' });
  },
});
