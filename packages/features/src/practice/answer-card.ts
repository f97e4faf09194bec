import type { answerPracticeInput, PracticeResult } from '@debrief/contracts';
import {
  InvalidResponseError,
  type Question,
  rateAnswer,
  revealQuestion,
  scoreResponse,
} from '@debrief/core';
import type { Trx } from '@debrief/db';
import { AppError, invariant, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { mostMs, usualMs } from './answer-time.ts';
import { type AnswerableCard, lockCard, updateMemory } from './card-queries.ts';
import { dueAfter } from './exam-day/due-after.ts';
import { loadPractising } from './load-practising.ts';
import { findReview, insertReview, type StoredReview } from './review-queries.ts';
import { remember } from './schedule.ts';
import { findVersionBody } from './version-queries.ts';

type AnswerPractice = z.output<typeof answerPracticeInput>;

/**
 * Scores an answer, plans when the question comes back and tells the key; the same answer sent twice counts once.
 * @throws AppError `conflict` when the card was answered, or its question corrected, in the meantime.
 */
export async function answerCard(
  services: Services,
  userId: string,
  input: AnswerPractice,
): Promise<PracticeResult> {
  const at = services.clock.now();
  return services.events.transaction(async (trx, publish) => {
    const card = await lockCard(trx, { userId, cardId: input.cardId });
    if (!card) throw notFound('practice-card');
    const known = await findReview(trx, userId, input.reviewId);
    if (known) return repeat(trx, card, known);
    const { withheldIds } = await loadPractising(trx, userId);
    const question = assertAnswerable(card, input, withheldIds);
    const review = reviewOf(card, { input, question, at });
    const { hintsTaken, hasExtraHint } = card;
    await insertReview(trx, userId, { ...review, hintsTaken, hasExtraHint, reviewedAt: at });
    const { memoryAfter: memory } = review;
    const ms = Math.min(mostMs, card.expectedMs ?? usualMs);
    const dueAt = await dueAfter(trx, { userId, questionId: card.questionId, memory, now: at, ms });
    await updateMemory(trx, { userId, cardId: card.id }, { memory, dueAt });
    await publish({ name: 'practice.answered', userId, attemptId: card.attemptId, reviewId: review.id });
    return toResult(review, question, dueAt);
  });
}

function assertAnswerable(
  card: AnswerableCard,
  input: AnswerPractice,
  withheldIds: readonly string[],
): Question {
  if (card.hasLeft || !card.question || withheldIds.includes(card.questionId))
    throw new AppError('gone', 'it is not practised any more', { reason: 'question-left-practice' });
  if (card.reviewCount !== input.reviewCount)
    throw new AppError('conflict', 'it was answered in the meantime', { reason: 'card-answered' });
  if (card.questionVersionId !== input.questionVersionId)
    throw new AppError('conflict', 'there is a newer version', { reason: 'question-changed' });
  return card.question;
}

interface Answered {
  input: AnswerPractice;
  question: Question;
  at: Date;
}

function reviewOf(card: AnswerableCard, { input, question, at }: Answered): StoredReview {
  const { response, confidence = null, timeSpentMs, questionVersionId } = input;
  const { expectedMs, hintsTaken, hasExtraHint } = card;
  const { credit, outcome } = score(question, response, hintsTaken);
  const hadHelp = hintsTaken > 0 || hasExtraHint;
  const rating = rateAnswer({ outcome, credit, confidence, timeSpentMs, expectedMs, hadHelp });
  return {
    ...{ id: input.reviewId, cardId: card.id, questionVersionId, response, credit, outcome, confidence },
    ...{ rating, timeSpentMs, memoryBefore: card.memory, memoryAfter: remember(card.memory, rating, at) },
    dueBefore: card.dueAt,
  };
}

function score(question: Question, response: AnswerPractice['response'], hintsTaken: number) {
  try {
    const { credit, outcome } = scoreResponse(question, response, hintsTaken);
    if (outcome === 'unmarked') throw new InvalidResponseError('essays are not practised');
    return { credit, outcome };
  } catch (error) {
    if (!(error instanceof InvalidResponseError)) throw error;
    throw new AppError('invalid', error.message, { reason: 'answer-does-not-fit', cause: error });
  }
}

async function repeat(trx: Trx, card: AnswerableCard, review: StoredReview): Promise<PracticeResult> {
  if (review.cardId !== card.id)
    throw new AppError('conflict', 'the id is another answer', { reason: 'id-taken' });
  const question = await findVersionBody(trx, review.questionVersionId);
  invariant(question, 'versions are never deleted');
  return toResult(review, question, card.dueAt);
}

function toResult(review: StoredReview, question: Question, dueAt: Date): PracticeResult {
  return {
    reviewId: review.id,
    outcome: review.outcome,
    credit: review.credit,
    isRightButForHints:
      review.outcome === 'partial' && scoreResponse(question, review.response).outcome === 'right',
    key: revealQuestion(question),
    rating: review.rating,
    nextDueAt: dueAt.toISOString(),
  };
}
