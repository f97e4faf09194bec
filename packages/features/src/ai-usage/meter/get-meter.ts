import type { AiMeter } from '@debrief/contracts';
import { judgeBudget } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { findBudgetRow, getBurn } from '../budget/budget-queries.ts';
import { budgetInForce } from '../budget/read-budget.ts';
import { findBlock } from '../limits/block-queries.ts';
import { listAllowances, type PersonAllowance } from '../quota/list-allowances.ts';

/** Nothing in particular is asked: the meter tells what is used and what may be. */
const nothing = { tokens: 0, costMicros: 0 };

export async function getMeter(services: Services, userId: string): Promise<AiMeter> {
  const { db, settings } = services;
  const [allowances, block, budget] = await Promise.all([
    listAllowances(db, settings, { userId, task: null, estimate: nothing }),
    findBlock(db, userId),
    findBudgetRow(db),
  ]);
  return {
    allowances: allowances.sort(byPlace).map(toMessage),
    windowMinutes: settings.AI_WINDOW_MINUTES,
    block: block && { reason: block.reason },
    isSwitchedOff: budget.isSwitchedOff,
    budgetSpentUntil: await budgetSpentUntil(services, budgetInForce(budget, settings)),
    isModelConfigured: hasModel(services),
  };
}

async function budgetSpentUntil({ db }: Services, budget: ReturnType<typeof budgetInForce>) {
  if (budget.hardMicros === null) return null;
  const burn = await getBurn(db);
  return judgeBudget(budget, burn, 0) === 'hard' ? burn.endsAt.toISOString() : null;
}

const periods = ['day', 'month', 'window', 'credits'];
const units = ['requests', 'tokens', 'money'];

function byPlace(a: PersonAllowance, b: PersonAllowance): number {
  return periods.indexOf(a.spent) - periods.indexOf(b.spent) || units.indexOf(a.unit) - units.indexOf(b.unit);
}

function toMessage({ spent, unit, scope, groupName, used, amount, resetsAt }: PersonAllowance) {
  return {
    ...{ spent, unit, scope, groupName, used, resetsAt: resetsAt.toISOString() },
    limit: amount,
  };
}

function hasModel({ settings }: Services): boolean {
  return Boolean(
    settings.GOOGLE_API_KEY ||
      settings.OPENAI_API_KEY ||
      settings.AI_FAST ||
      settings.AI_BALANCED ||
      settings.AI_POWERFUL,
  );
}
