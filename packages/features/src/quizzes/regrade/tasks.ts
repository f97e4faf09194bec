import { idSchema } from '@debrief/contracts';
import { definePersonJob } from '@debrief/platform';
import { z } from 'zod';
import { regradeQuestion } from './regrade-question.ts';

/** The person who waits for it, and the correction they made or took back; nobody when attempts came in meanwhile. */
const waiting = z.object({ userId: idSchema, correctionId: idSchema });

/** Half of the attempts under another key would be worse than either: it is not cancelled, it is undone. */
export const regradeJob = definePersonJob({
  ...{ kind: 'regrade', canCancel: false, canRetry: true, reason: 'some-not-regraded' },
  name: 'quizzes.regrade',
  payload: z.object({ questionId: idSchema, waiting: waiting.nullable() }),
  maxAttempts: 5,
  keyOf: ({ waiting: who }) => who && { userId: who.userId, subjectId: who.correctionId },
  async run({ questionId }, { services, signal, progress }) {
    const failedCount = await regradeQuestion(services, questionId, { signal, onProgress: progress });
    if (failedCount > 0) throw new Error(`${failedCount} attempts could not be regraded`);
    return undefined;
  },
});
