import {
  type ApiKey,
  type CreatedApiKey,
  type createApiKeyInput,
  mostApiKeys,
  type revokeApiKeyInput,
  type setApiKeyAllowanceInput,
  type updateApiKeyInput,
} from '@debrief/contracts';
import { AppError, announceSessionEnd, enqueue, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { callsAreOverMs, endMadeTask } from './end-made-task.ts';
import {
  changeKey,
  countLivingKeys,
  findKey,
  insertKey,
  setKeyAllowance,
  setKeyRevoked,
} from './key-queries.ts';
import { hashKeyText, makeKeyText } from './key-text.ts';
import { endWhatKeyMade } from './what-keys-made.ts';

/**
 * The answer is the one place where the key itself stands.
 * @throws conflict, `too-many-keys`, with 25 living ones.
 */
export async function createKey(
  { db }: Services,
  userId: string,
  { name, scopes, expiresInDays }: z.infer<typeof createApiKeyInput>,
): Promise<CreatedApiKey> {
  const { text, prefix } = makeKeyText();
  const id = { userId, keyId: newId() };
  return db.transaction().execute(async (trx) => {
    if ((await countLivingKeys(trx, userId)) >= mostApiKeys)
      throw new AppError('conflict', 'too many keys', { reason: 'too-many-keys' });
    await insertKey(trx, { ...id, name, prefix, secretHash: hashKeyText(text), scopes, expiresInDays });
    const key = await findKey(trx, id);
    if (!key) throw notFound('key');
    return { ...key, key: text };
  });
}

/** Streams that the key holds open begin anew, with what it may do now. */
export async function updateKey(
  services: Services,
  userId: string,
  { keyId, ...change }: z.infer<typeof updateApiKeyInput>,
): Promise<ApiKey> {
  await changeKey(services.db, { userId, keyId, ...change });
  const key = await findKey(services.db, { userId, keyId });
  if (!key) throw notFound('key');
  if (change.scopes) await announceSessionEnd(services, keyId);
  return key;
}

/** The key is dead with this answer, and its open streams end; so does what it made, if that is wanted. */
export async function revokeKey(
  services: Services,
  userId: string,
  { keyId, endsWhatItMade }: z.output<typeof revokeApiKeyInput>,
): Promise<void> {
  const id = { userId, keyId };
  await services.db.transaction().execute(async (trx) => {
    if (!(await setKeyRevoked(trx, id))) throw notFound('key');
    if (!endsWhatItMade) return;
    await endWhatKeyMade(trx, id, services.clock.now());
    await enqueue(trx, endMadeTask, id, { delayMs: callsAreOverMs });
  });
  await announceSessionEnd(services, keyId);
}

/** What an administrator allows a key beyond, or below, the usual. */
export async function allowKey(
  { db, log }: Services,
  adminId: string,
  { personId, keyId, allowance }: z.infer<typeof setApiKeyAllowanceInput>,
): Promise<ApiKey> {
  const id = { userId: personId, keyId };
  if (!(await setKeyAllowance(db, id, allowance))) throw notFound('key');
  log.info({ adminId, personId, keyId, allowance }, 'the allowance of a key was set');
  const key = await findKey(db, id);
  if (!key) throw notFound('key');
  return key;
}
