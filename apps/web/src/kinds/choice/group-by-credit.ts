import type { CreditPattern } from '@debrief/core';

export interface CreditGroup {
  /** 0..1 */
  credit: number;
  /** Option ids of each answer that earns it. */
  answers: readonly (readonly string[])[];
}

/** Answers that earn the same, most first. */
export function groupByCredit(patterns: readonly CreditPattern[]): CreditGroup[] {
  const groups = Map.groupBy(patterns, ({ credit }) => Number(credit));
  return [...groups]
    .map(([credit, same]) => ({ credit, answers: same.map(({ optionIds }) => optionIds) }))
    .toSorted((a, b) => b.credit - a.credit);
}
