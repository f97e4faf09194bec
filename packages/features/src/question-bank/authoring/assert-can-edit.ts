import { type Actor, canEditContent } from '@debrief/core';
import { AppError } from '@debrief/platform';

/** For a question that this person may see. */
export function assertCanEdit(actor: Actor, question: { ownerId: string | null }): void {
  if (!canEditContent(actor, question))
    throw new AppError('not-allowed', 'somebody else wrote it', { reason: 'not-your-question' });
}
