import { idSchema } from '@debrief/contracts';
import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { regradeQuestion } from './regrade-question.ts';

const maxAttempts = 5;

/** The person who waits for it, and the correction they made or took back; nobody when attempts came in meanwhile. */
const waiting = z.object({ userId: idSchema, correctionId: idSchema });

export const regradeTask = defineJob({
  name: 'quizzes.regrade',
  payload: z.object({ questionId: idSchema, waiting: waiting.nullable() }),
  maxAttempts,
  async run({ questionId, waiting: who }, { services, signal, attempt }) {
    const key = who && { userId: who.userId, kind: 'regrade', subjectId: who.correctionId };
    if (key) await services.jobs.start(key);
    const failedCount = await regradeQuestion(services, questionId, {
      signal,
      onProgress: async (percent) => {
        if (key) await services.jobs.progress(key, percent);
      },
    });
    if (failedCount === 0) {
      if (key) await services.jobs.finish(key, { status: 'done' });
      return;
    }
    if (key && attempt >= maxAttempts)
      await services.jobs.finish(key, { status: 'failed', reason: 'some-not-regraded' });
    throw new Error(`${failedCount} attempts could not be regraded`);
  },
});
