import type { AttemptView } from '@debrief/contracts';
import { buildPaper } from '@debrief/core';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import { loadAttempt } from './get-attempt.ts';
import { findOpenRetake, findRetakable, listMissed } from './retake-queries.ts';
import { insertAttempt } from './start-attempt-queries.ts';

/**
 * A study attempt of what was not right in a submitted one, without a clock; it counts for no grade. One that is open
 * goes on.
 */
export async function retakeMissed(
  services: Services,
  { userId }: Actor,
  attemptId: string,
): Promise<AttemptView> {
  const id =
    (await findOpenRetake(services.db, userId, attemptId)) ?? (await begin(services, userId, attemptId));
  return loadAttempt(services, { userId, attemptId: id }, userId);
}

async function begin({ db }: Services, userId: string, retakeOf: string): Promise<string> {
  const first = await findRetakable(db, userId, retakeOf);
  if (!first) throw notFound('attempt');
  if (first.isHeldBack)
    throw new AppError('not-allowed', 'the keys are held back until the close', {
      reason: 'review-held-back',
    });
  const questions = await listMissed(db, userId, retakeOf);
  if (questions.length === 0)
    throw new AppError('gone', 'nothing was missed, or it has left the bank', {
      reason: 'nothing-to-retake',
    });
  const { quizId, quizVersionId, shuffleQuestions, shuffleOptions, now } = first;
  const id = newId();
  const isNew = await insertAttempt(db, {
    ...{ userId, id, quizId, quizVersionId, retakeOf, mode: 'study', timeFactor: 1, isCounted: false },
    paper: buildPaper({ seed: id, questions, shuffleQuestions, shuffleOptions }),
    ...{ startedAt: now, deadlineAt: null },
  });
  // Another tab was first.
  return isNew ? id : ((await findOpenRetake(db, userId, retakeOf)) ?? id);
}
