import type { SubmitResult } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { AppError, notFound, type Services } from '@debrief/platform';
import { scoreAttempt } from './score-attempt.ts';
import { claimSubmission, findScoreCard, type SubmittedBy } from './submit-queries.ts';

interface Submission {
  userId: string;
  attemptId: string;
  by: SubmittedBy;
  /** For attempts of the past that the demo content makes; people submit now. */
  submittedAt?: Date;
  /** Tells the person's other tabs. */
  announcement?: ReturnType<Services['live']['announce']>;
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
  const change = { type: 'attempt.changed', attemptId, questionVersionId: null, by: tabId ?? null } as const;
  const announcement = services.live.announce(userId, change);
  const first = await submitFor(services, { userId, attemptId, by: 'student', announcement });
  if (first) {
    announcement.ring();
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

/**
 * Three statements whatever the number of questions: claim, read, write with the event and its jobs.
 * The score card, or null when there was nothing to end: it is submitted already, not there, or its deadline
 * not over.
 */
export async function submitFor(
  services: Pick<Services, 'events'>,
  { userId, attemptId, by, submittedAt, announcement }: Submission,
): Promise<ScoreCard | null> {
  return services.events.transaction(async (trx, publish) => {
    const attempt = await claimSubmission(trx, { userId, attemptId, by, submittedAt: submittedAt ?? null });
    if (!attempt) return null;
    const event = { name: 'attempt.submitted', userId, attemptId, quizId: attempt.quizId } as const;
    const published = publish.within(event);
    const select = announcement ? [published.count, announcement.notify] : [published.count];
    return scoreAttempt(trx, attempt, new Set(), { with: published.with, select });
  });
}
