import type { takeHintInput } from '@debrief/contracts';
import { AppError, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { findQuestionBody } from './question-body-queries.ts';
import { takeNextHint } from './take-hint-queries.ts';
import { tellAttemptChanged } from './tell-attempt-changed.ts';

type TakeHint = z.output<typeof takeHintInput>;

/** The next hint of a question's ladder. What it costs comes off when the question is scored. */
export async function takeHint(
  services: Services,
  userId: string,
  input: TakeHint,
): Promise<{ takenHints: string[] }> {
  const { attemptId, questionVersionId, takenCount } = input;
  const question = await findQuestionBody(services.db, questionVersionId);
  if (!question) throw notFound('attempt');
  const ladder = question.hints ?? [];
  if (ladder.length === 0) throw new AppError('invalid', 'the question has no hints', { reason: 'no-hints' });
  const request = { userId, attemptId, questionVersionId, takenCount, ladderLength: ladder.length };
  const taken = await takeNextHint(services.db, request);
  if (!taken) throw notFound('attempt');
  if (!taken.isOffered)
    throw new AppError('not-allowed', 'this attempt offers no hints', { reason: 'hints-not-offered' });
  tellAttemptChanged(services, { ...input, userId });
  return { takenHints: ladder.slice(0, taken.hintsTaken).map((hint) => hint.text) };
}
