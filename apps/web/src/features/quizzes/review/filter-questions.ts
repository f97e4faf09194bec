import type { PaperQuestion } from '@debrief/contracts';

export const reviewFilters = ['all', 'wrong', 'flagged', 'slow', 'guessed', 'sureButWrong'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

/** A few seconds more or less say nothing. */
const leastSlowMs = 10_000;

/**
 * Slow is above the usual time for that question. While that is not known it is measured against the person's own pace
 * in this attempt: half as long again as their median.
 */
export function filterQuestions(questions: readonly PaperQuestion[], filter: ReviewFilter): PaperQuestion[] {
  const ownSlowMs = medianMs(questions) * 1.5;
  return questions.filter(({ answer, reveal, expectedMs }) => {
    const isMissed = reveal !== null && reveal.outcome !== 'right' && reveal.outcome !== 'unmarked';
    switch (filter) {
      case 'wrong':
        return isMissed;
      case 'flagged':
        return answer.isFlagged;
      case 'slow':
        return answer.timeSpentMs > Math.max(leastSlowMs, expectedMs ?? ownSlowMs);
      case 'guessed':
        return answer.confidence === 'low';
      case 'sureButWrong':
        return answer.confidence === 'high' && isMissed && answer.response !== null;
      default:
        return true;
    }
  });
}

/** Filters that can find something: confidence is only asked where the author wants it. */
export function filtersFor(questions: readonly PaperQuestion[]): ReviewFilter[] {
  const hasConfidence = questions.some(({ answer }) => answer.confidence);
  return reviewFilters.filter((filter) => hasConfidence || !['guessed', 'sureButWrong'].includes(filter));
}

function medianMs(questions: readonly PaperQuestion[]): number {
  const times = questions.map(({ answer }) => answer.timeSpentMs).filter((ms) => ms > 0);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
