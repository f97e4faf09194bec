import type { makePreviewLinkInput, PreviewLink, PreviewLinkRow } from '@debrief/contracts';
import { type Actor, AppError, keyIdOf, newId, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { loadAccessActor } from '../../accounts/index.ts';
import { findEditableId, insertLink, listLinkRows, revokeLink } from './preview-link-queries.ts';
import { hashOfToken, newPreviewToken } from './preview-token.ts';

/** The token is shown this once. */
export async function makePreviewLink(
  services: Services,
  actor: Actor,
  { questionId, days }: z.output<typeof makePreviewLinkInput>,
): Promise<PreviewLink> {
  await assertMayShow(services, actor, questionId);
  const [id, token] = [newId(), newPreviewToken()];
  const expiresAt = await insertLink(services.db, {
    ...{ id, questionId, days, tokenHash: hashOfToken(token), createdBy: actor.userId },
    byKey: keyIdOf(actor),
  });
  return { id, token, expiresAt: expiresAt.toISOString() };
}

export async function listPreviewLinks(
  services: Services,
  actor: Actor,
  questionId: string,
): Promise<PreviewLinkRow[]> {
  await assertMayShow(services, actor, questionId);
  return await listLinkRows(services.db, questionId);
}

export async function revokePreviewLink({ db }: Services, actor: Actor, id: string): Promise<void> {
  const isRevoked = await revokeLink(db, await loadAccessActor(db, actor), id);
  if (!isRevoked) throw notFound('preview-link');
}

async function assertMayShow({ db }: Services, actor: Actor, questionId: string): Promise<void> {
  const found = await findEditableId(db, await loadAccessActor(db, actor), questionId);
  if (!found) throw notFound('question');
  if (!found.canEdit)
    throw new AppError('not-allowed', 'somebody else wrote it', { reason: 'not-your-question' });
}
