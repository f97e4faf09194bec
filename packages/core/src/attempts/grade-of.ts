export type Grading = 'best' | 'last' | 'mean';

/** What several attempts come to, 0..100 with one decimal; null before the first. `percents` in the order they ended. */
export function gradeOf(percents: readonly number[], grading: Grading): number | null {
  const last = percents.at(-1);
  if (last === undefined) return null;
  if (grading === 'best') return Math.max(...percents);
  if (grading === 'last') return last;
  return Math.round((percents.reduce((sum, percent) => sum + percent, 0) / percents.length) * 10) / 10;
}
