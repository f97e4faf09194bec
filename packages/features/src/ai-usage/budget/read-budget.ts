import type { Budget } from '@debrief/core';
import type { Settings } from '@debrief/platform';
import type { BudgetRow } from './budget-queries.ts';

const microsPerDollar = 1_000_000;

/** What an administrator set on the page goes before the settings of the installation. */
export function budgetInForce({ isSetHere, softMicros, hardMicros }: BudgetRow, settings: Settings): Budget {
  return isSetHere ? { softMicros, hardMicros } : budgetOfSettings(settings);
}

export function budgetOfSettings({ AI_BUDGET_SOFT_USD, AI_BUDGET_HARD_USD }: Settings): Budget {
  return { softMicros: toMicros(AI_BUDGET_SOFT_USD), hardMicros: toMicros(AI_BUDGET_HARD_USD) };
}

function toMicros(dollars: number | undefined): number | null {
  return dollars === undefined ? null : Math.round(dollars * microsPerDollar);
}
