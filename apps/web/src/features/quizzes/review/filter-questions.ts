import type { PaperQuestion } from '@debrief/contracts';

export const reviewFilters = ['all', 'wrong', 'flagged', 'slow'] as const;
export type ReviewFilter = (typeof reviewFilters)[number];

/** Slow is measured against the person's own pace in this attempt: half as long again as their median, and 10 s at least. */
export function filterQuestions(questions: readonly PaperQuestion[], filter: ReviewFilter): PaperQuestion[] {
  const slowFromMs = Math.max(10_000, medianMs(questions) * 1.5);
  return questions.filter(({ answer, reveal }) => {
    if (filter === 'wrong') return reveal !== null && reveal.outcome !== 'right';
    if (filter === 'flagged') return answer.isFlagged;
    return filter === 'all' || answer.timeSpentMs > slowFromMs;
  });
}

function medianMs(questions: readonly PaperQuestion[]): number {
  const times = questions.map(({ answer }) => answer.timeSpentMs).filter((ms) => ms > 0);
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
