import {
  apiKeyIdInput,
  apiKeyListSchema,
  apiKeySchema,
  apiKeysOfPersonInput,
  createApiKeyInput,
  createdApiKeySchema,
  madeByApiKeySchema,
  revokeApiKeyInput,
  setApiKeyAllowanceInput,
  updateApiKeyInput,
} from '@debrief/contracts';
import { adminProcedure, type Declared, router, signedInProcedure } from '@debrief/platform';
import { z } from 'zod';
import { allowKey, createKey, revokeKey, updateKey } from './change-keys.ts';
import { listKeys } from './key-queries.ts';
import { listWhatKeyMade } from './what-keys-made.ts';

/** No key makes keys: who found one could outlive its end. */
const own = (declared: Declared) => signedInProcedure.meta({ access: 'own', sessionOnly: true, ...declared });
const admins = (declared: Declared) =>
  adminProcedure.meta({ access: 'admin', sessionOnly: true, ...declared });

export const apiKeysRouter = router({
  list: own({ answers: 'sooooo', title: 'The keys of mine that are not revoked.' })
    .output(apiKeyListSchema)
    .query(async ({ ctx }) => ({ keys: await listKeys(ctx.services.db, ctx.actor.userId) })),
  create: own({ answers: 'sooooo', title: 'Make a key; the answer is the only place where it stands.' })
    .input(createApiKeyInput)
    .output(createdApiKeySchema)
    .mutation(({ ctx, input }) => createKey(ctx.services, ctx.actor.userId, input)),
  update: own({ answers: 'sonnnn', title: 'Rename a key, or change what it may do.' })
    .input(updateApiKeyInput)
    .output(apiKeySchema)
    .mutation(({ ctx, input }) => updateKey(ctx.services, ctx.actor.userId, input)),
  made: own({ answers: 'sonnnn', title: 'What a key made that would go on without it.' })
    .input(apiKeyIdInput)
    .output(madeByApiKeySchema)
    .query(({ ctx, input }) => listWhatKeyMade(ctx.services, { userId: ctx.actor.userId, ...input })),
  revoke: own({
    answers: 'sonnnn',
    title: 'Revoke a key: it is dead at once, and so is what it made, unless that is to stay.',
  })
    .input(revokeApiKeyInput)
    .output(z.void())
    .mutation(({ ctx, input }) => revokeKey(ctx.services, ctx.actor.userId, input)),
  ofPerson: admins({ answers: 'saaaao', title: 'The keys of a person.' })
    .input(apiKeysOfPersonInput)
    .output(apiKeyListSchema)
    .query(async ({ ctx, input }) => ({ keys: await listKeys(ctx.services.db, input.personId) })),
  setAllowance: admins({ answers: 'saaaao', title: 'Set the pace that a key may keep.' })
    .input(setApiKeyAllowanceInput)
    .output(apiKeySchema)
    .mutation(({ ctx, input }) => allowKey(ctx.services, ctx.actor.userId, input)),
});
