import type { AttemptMode, AttemptView } from '@debrief/contracts';
import type { Actor, Services } from '@debrief/platform';
import { loadAttempt } from './get-attempt.ts';
import { startAttempt } from './start-attempt.ts';

/** Starts or resumes, and shows the attempt, so that the first question is there in one round trip. */
export async function resumeAttempt(
  services: Services,
  actor: Actor,
  input: { quizId: string; mode: AttemptMode },
): Promise<AttemptView> {
  const attemptId = await startAttempt(services, actor, input);
  return loadAttempt(services, { userId: actor.userId, attemptId }, actor.userId);
}
