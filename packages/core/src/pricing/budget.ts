/** What all may cost together in a month of UTC, in micro-dollars; null: no such limit. */
export interface Budget {
  /** Administrators are told. */
  softMicros: number | null;
  /** Rules write for everybody until the month is over. */
  hardMicros: number | null;
}

/** Where the money stands: what calls have cost, and the estimates of those that are not settled. */
export interface Burn {
  spentMicros: number;
  reservedMicros: number;
}

/** `soft`: the call may be made and administrators are told; `hard`: it may not. */
export type BudgetVerdict = 'open' | 'soft' | 'hard';

/** Whether one more call of this estimate fits into the budget. A hard limit of 0 lets nothing through. */
export function judgeBudget(
  { softMicros, hardMicros }: Budget,
  burn: Burn,
  estimateMicros: number,
): BudgetVerdict {
  const used = burn.spentMicros + burn.reservedMicros;
  if (hardMicros !== null && (used >= hardMicros || used + estimateMicros > hardMicros)) return 'hard';
  return softMicros !== null && used + estimateMicros >= softMicros ? 'soft' : 'open';
}

/**
 * What the month will have cost at its end if it goes on as it began: a straight line through what was spent so far.
 * Says nothing (null) in the first day, when a line through one call points anywhere.
 */
export function projectSpending({
  spentMicros,
  beganAt,
  endsAt,
  now,
}: {
  spentMicros: number;
  beganAt: Date;
  endsAt: Date;
  now: Date;
}): number | null {
  const passedMs = now.getTime() - beganAt.getTime();
  if (passedMs < 86_400_000) return null;
  return Math.round((spentMicros * (endsAt.getTime() - beganAt.getTime())) / passedMs);
}
