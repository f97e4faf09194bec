import { deadlineFor } from '@debrief/core';
import type { StartableQuiz } from './start-attempt-queries.ts';

interface Beginning {
  mode: 'exam' | 'study';
  startedAt: Date;
}

/**
 * The time limit with the person's extra time; an exam ends at the close of its quiz at the latest. Who studies is not
 * hurried, unless the quiz says so: each answer is explained before the next question.
 */
export function deadlineOf(
  { timeLimitMs, timeFactor, isStudyTimed, closesAt }: StartableQuiz,
  { mode, startedAt }: Beginning,
): Date | null {
  if (mode === 'study') return isStudyTimed ? deadlineFor({ startedAt, timeLimitMs, timeFactor }) : null;
  const limit = deadlineFor({ startedAt, timeLimitMs, timeFactor });
  if (!limit || !closesAt) return limit ?? closesAt;
  return limit < closesAt ? limit : closesAt;
}
