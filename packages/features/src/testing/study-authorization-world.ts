import { randomUUID } from 'node:crypto';
import { answerPracticeInput, applyRegradeInput } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import type { StoredQuestion } from '@debrief/testing';
import { answerCard } from '../practice/answer-card.ts';
import { upsertCards } from '../practice/card-queries.ts';
import { newMemory } from '../practice/schedule.ts';
import { applyRegrade } from '../quizzes/regrade/apply-regrade.ts';
import type { OpenServices } from '../services.ts';

export interface StudyWorld {
  /** Of the owner, answered once. */
  cardId: string;
  reviewId: string;
  /** Of the tutor's own question. */
  correctionId: string;
}

interface Given {
  owner: Actor;
  tutor: Actor;
  ownQuestionId: string;
  attemptId: string;
  question: StoredQuestion | undefined;
}

/** What a student has practised, and what a tutor has corrected. */
export async function makeStudyWorld(services: OpenServices, given: Given): Promise<StudyWorld> {
  const { owner, tutor, attemptId, question } = given;
  if (!question) throw new Error('the bank has a question');
  const [cardId, reviewId, correctionId] = [randomUUID(), randomUUID(), randomUUID()];
  const key = { userId: owner.userId, attemptId };
  const { questionId, versionId: questionVersionId } = question;
  const card = { id: cardId, questionId, reason: 'wrong' as const, memory: newMemory(services.clock.now()) };
  await services.db.transaction().execute((trx) => upsertCards(trx, key, [card]));
  await answerCard(
    services,
    owner.userId,
    answerPracticeInput.parse({
      ...{ cardId, reviewId, questionVersionId, reviewCount: 0, response: question.right },
      timeSpentMs: 9_000,
    }),
  );
  await applyRegrade(
    services,
    tutor,
    applyRegradeInput.parse({
      ...{ questionId: given.ownQuestionId, correctionId, correction: { action: 'full-credit' } },
    }),
  );
  return { cardId, reviewId, correctionId };
}
