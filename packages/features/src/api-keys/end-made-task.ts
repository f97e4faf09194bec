import { idSchema } from '@debrief/contracts';
import { defineJob } from '@debrief/platform';
import { z } from 'zod';
import { endWhatKeyMade } from './what-keys-made.ts';

/** Longer than any call may take. */
export const callsAreOverMs = 2 * 60_000;

/** Calls that were let in just before the key was revoked may have made something just after it. */
export const endMadeTask = defineJob({
  name: 'api-keys.end-what-key-made',
  payload: z.object({ userId: idSchema, keyId: idSchema }),
  maxAttempts: 5,
  run: (id, { services: { db, clock } }) =>
    db.transaction().execute((trx) => endWhatKeyMade(trx, id, clock.now())),
});
