import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { deleteExpiredAnswers } from './ai-usage-queries.ts';

/** Forgets answers past their time. */
export const pruneCacheTask = defineJob({
  name: 'ai-usage.prune-cache',
  payload: z.object({}),
  maxAttempts: 3,
  async run(_payload, { services }) {
    const count = await deleteExpiredAnswers(services.db);
    if (count > 0) services.log.info({ count }, 'pruned cached answers');
  },
});
