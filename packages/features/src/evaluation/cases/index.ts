import type { AttemptCase } from './case.ts';
import { injectedAttempts } from './injected-attempts.ts';
import { plainAttempts } from './plain-attempts.ts';

export type { AttemptCase, Injection } from './case.ts';
export { missedQuestionOf, toAttempt } from './to-attempt.ts';

/** The whole set. */
export const attemptCases: readonly AttemptCase[] = [...plainAttempts, ...injectedAttempts];
