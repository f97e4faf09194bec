import { AppError, newId, notFound, type Services } from '@debrief/platform';
import { lockCard, updateMemory } from './card-queries.ts';
import { findLastReview, findReview, insertUndo } from './review-queries.ts';

/** Takes the last answer back: the card is due as it was. Taking it back twice takes it back once. */
export async function undoReview(services: Services, userId: string, reviewId: string): Promise<void> {
  const review = await findReview(services.db, userId, reviewId);
  if (!review) throw notFound('practice-answer');
  const { cardId } = review;
  await services.events.transaction(async (trx, publish) => {
    const card = await lockCard(trx, { userId, cardId });
    if (!card) throw notFound('practice-answer');
    const last = await findLastReview(trx, userId);
    const isUndone = await insertUndo(trx, userId, { id: newId(), review, at: services.clock.now() });
    if (!isUndone) return;
    if (last?.id !== reviewId)
      throw new AppError('conflict', 'only the last answer can be taken back', { reason: 'not-the-last' });
    const { memoryBefore: memory, dueBefore } = review;
    await updateMemory(trx, { userId, cardId }, { memory, dueAt: dueBefore ?? memory.due });
    await publish({ name: 'practice.answered', userId, attemptId: card.attemptId, reviewId });
  });
}
