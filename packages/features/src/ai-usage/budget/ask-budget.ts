import { type Budget, judgeBudget } from '@debrief/core';
import type { Trx } from '@debrief/db';
import type { Reservation } from '../quota/reservation-queries.ts';
import { getBurn, lockBudget } from './budget-queries.ts';

export interface BudgetAnswer {
  verdict: 'open' | 'soft' | 'hard';
  /** When the month of the budget is over. */
  resetsAt: Date;
}

/**
 * Whether all together may still spend what this call may cost. Calls stand in line for it, so that they cannot pass a limit
 * side by side; where there is none, nobody waits. Undefined: no limit.
 */
export async function askBudget(
  trx: Trx,
  budget: Budget,
  call: Reservation,
): Promise<BudgetAnswer | undefined> {
  if (budget.softMicros === null && budget.hardMicros === null) return undefined;
  await lockBudget(trx);
  const burn = await getBurn(trx, call);
  return { verdict: judgeBudget(budget, burn, call.estimate.costMicros), resetsAt: burn.endsAt };
}
