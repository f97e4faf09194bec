import { type CronEntry, defineJob } from '@debrief/platform';
import { z } from 'zod';
import { deleteExpired } from './sign-in/session-queries.ts';

export const pruneSessionsTask = defineJob({
  name: 'accounts.prune-sessions',
  payload: z.object({}),
  maxAttempts: 3,
  run: (_payload, { services }) => deleteExpired(services.db),
});

export const accountsCron: CronEntry[] = [{ task: pruneSessionsTask, match: '17 * * * *' }];
