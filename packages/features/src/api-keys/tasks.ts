import { type CronEntry, defineJob } from '@debrief/platform';
import { z } from 'zod';
import { deleteLongDeadKeys } from './key-queries.ts';

export const pruneKeysTask = defineJob({
  name: 'api-keys.prune-keys',
  payload: z.object({}),
  maxAttempts: 3,
  run: (_payload, { services }) => deleteLongDeadKeys(services.db),
});

export const apiKeysCron: CronEntry[] = [{ task: pruneKeysTask, match: '29 3 * * *' }];
