import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { deleteExpiredAnswers } from './cache-queries.ts';
import { closeAbandonedCalls } from './ledger-queries.ts';

/** Longer than any answer may take, waiting in line included. */
const ABANDONED_AFTER_MS = 30 * 60_000;

/** Forgets answers past their time, and closes calls whose senders died. */
export const pruneCacheTask = defineJob({
  name: 'ai-usage.prune-cache',
  payload: z.object({}),
  maxAttempts: 3,
  async run(_payload, { services }) {
    const count = await deleteExpiredAnswers(services.db);
    const abandoned = await closeAbandonedCalls(services.db, ABANDONED_AFTER_MS);
    if (count + abandoned > 0)
      services.log.info({ count, abandoned }, 'pruned cached answers and closed calls');
  },
});
