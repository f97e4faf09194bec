import type { MadeByApiKey } from '@debrief/contracts';
import type { DbOrTrx, Trx } from '@debrief/db';
import { type KeyOfPerson, notFound, type Services } from '@debrief/platform';
import { listInvitationsByKey, revokeInvitationsByKey } from '../accounts/index.ts';
import { listPreviewLinksByKey, revokePreviewLinksByKey } from '../question-bank/index.ts';
import { endWebhooksByKey, listWebhooksByKey } from '../webhooks/index.ts';
import { findKey } from './key-queries.ts';

/**
 * What would go on without the key: all that sends something out, or lets somebody in, by itself.
 * @throws AppError `not-found`
 */
export async function listWhatKeyMade({ db }: Services, id: KeyOfPerson): Promise<MadeByApiKey> {
  if (!(await findKey(db, id))) throw notFound('key');
  return await listMade(db, id);
}

async function listMade(db: DbOrTrx, id: KeyOfPerson): Promise<MadeByApiKey> {
  const [webhooks, invitations, previewLinks] = await Promise.all([
    listWebhooksByKey(db, id),
    listInvitationsByKey(db, id),
    listPreviewLinksByKey(db, id),
  ]);
  return { webhooks, invitations, previewLinks };
}

export async function endWhatKeyMade(trx: Trx, id: KeyOfPerson, now: Date): Promise<void> {
  await endWebhooksByKey(trx, id, now);
  await revokeInvitationsByKey(trx, id);
  await revokePreviewLinksByKey(trx, id);
}
