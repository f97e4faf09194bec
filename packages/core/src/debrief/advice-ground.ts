import type { QuestionResult } from './question-result.ts';
import { expectedMsOf } from './time-efficiency.ts';
import { isMissed, isRushed } from './topic-facts.ts';

/**
 * What the questions of a piece of advice show: missed (half of the credit or less), partly right, left open, slow (more
 * than twice the expected time), hurried (less than half of it), right, or only that the quiz had few questions.
 */
export const adviceGrounds = ['missed', 'partial', 'open', 'slow', 'hurried', 'right', 'few'] as const;
export type AdviceGround = (typeof adviceGrounds)[number];

/** An attempt this short is a glimpse only. */
export const tinyQuizQuestions = 4;

/** Whether a question shows this; `few` is shown by the quiz as a whole and by every question of it. */
export function showsGround(result: QuestionResult, ground: AdviceGround): boolean {
  switch (ground) {
    case 'missed':
      return isMissed(result);
    case 'partial':
      return result.outcome === 'partial';
    case 'open':
      return result.outcome === 'unanswered';
    case 'slow':
      return isSlow(result);
    case 'hurried':
      return isRushed(result);
    case 'right':
      return result.outcome === 'right';
    case 'few':
      return true;
  }
}

/** Answered in more than twice the expected time. */
export function isSlow(result: QuestionResult): boolean {
  return result.outcome !== 'unanswered' && result.timeSpentMs > 2 * expectedMsOf(result);
}
