import type { SubmitResult } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { AppError, notFound, type Services } from '@debrief/platform';
import { scoreAttempt } from './score-attempt.ts';
import { claimSubmission, findScoreCard, lockResults, type SubmittedBy } from './submit-queries.ts';
import { tellAttemptChanged } from './tell-attempt-changed.ts';

interface Submission {
  userId: string;
  attemptId: string;
  by: SubmittedBy;
  /** For attempts of the past that the demo content makes; people submit now. */
  submittedAt?: Date;
}

/**
 * Ends an attempt and scores it, once: the event is written with the score, and whoever comes second reads the first
 * score card.
 * @throws AppError `not-found`
 */
export async function submitAttempt(
  services: Services,
  userId: string,
  { attemptId, tabId }: { attemptId: string; tabId?: string },
): Promise<SubmitResult> {
  const first = await submitFor(services, { userId, attemptId, by: 'student' });
  if (first) {
    await tellAttemptChanged(services, { userId, attemptId, questionVersionId: null, tabId });
    return { attemptId, isFirst: true, scoreCard: first };
  }
  const scoreCard = await findScoreCard(services.db, userId, attemptId);
  if (scoreCard === undefined) throw notFound('attempt');
  if (scoreCard === null)
    throw new AppError('unavailable', 'the attempt was neither claimed nor submitted', {
      reason: 'submit-again',
    });
  return { attemptId, isFirst: false, scoreCard };
}

/** The score card, or null when there was nothing to end: it is submitted already, not there, or its deadline not over. */
export async function submitFor(
  services: Pick<Services, 'events'>,
  { userId, attemptId, by, submittedAt }: Submission,
): Promise<ScoreCard | null> {
  return services.events.transaction(async (trx, publish) => {
    await lockResults(trx, userId);
    const attempt = await claimSubmission(trx, { userId, attemptId, by, submittedAt: submittedAt ?? null });
    if (!attempt) return null;
    const card = await scoreAttempt(trx, attempt);
    await publish({ name: 'attempt.submitted', userId, attemptId, quizId: attempt.quizId });
    return card;
  });
}
