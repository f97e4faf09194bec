import type { QuestionPreview } from '@debrief/contracts';
import { AppError, notFound, type Services } from '@debrief/platform';
import { findByToken } from './preview-link-queries.ts';
import { hashOfToken } from './preview-token.ts';

/** The question as it is now, for whoever holds the link; nothing of who wrote it or made the link. */
export async function openPreview({ db }: Services, token: string): Promise<QuestionPreview> {
  const opened = await findByToken(db, hashOfToken(token));
  if (!opened) throw notFound('preview');
  const { isOver, expiresAt, ...preview } = opened;
  if (isOver) throw new AppError('gone', 'the link was taken back or is too old', { reason: 'preview-over' });
  return { ...preview, expiresAt: expiresAt.toISOString() };
}
