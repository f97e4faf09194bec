import type { AiBudget } from '@debrief/contracts';
import { type Budget, projectSpending } from '@debrief/core';
import { type Actor, newId, type Services } from '@debrief/platform';
import { insertChange } from '../limits/change-queries.ts';
import {
  findBudgetRow,
  getBurn,
  listDaySpending,
  lockBudget,
  updateBudget,
  updateSwitch,
} from './budget-queries.ts';
import { budgetInForce, budgetOfSettings } from './read-budget.ts';

/** The month's budget and where its money stands. */
export async function getBudget({ db, settings }: Services): Promise<AiBudget> {
  const [row, burn, days] = await Promise.all([findBudgetRow(db), getBurn(db), listDaySpending(db)]);
  const { beganAt, endsAt, now, spentMicros, reservedMicros } = burn;
  return {
    inForce: budgetInForce(row, settings),
    ofSettings: budgetOfSettings(settings),
    ...{ isSetHere: row.isSetHere, isSwitchedOff: row.isSwitchedOff, spentMicros, reservedMicros },
    projectedMicros: projectSpending(burn),
    ...{ beganAt: beganAt.toISOString(), endsAt: endsAt.toISOString(), now: now.toISOString() },
    days,
  };
}

/** Null: from now on what the settings of the installation say. */
export async function setBudget({ db }: Services, actor: Actor, budget: Budget | null): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockBudget(trx);
    const { isSetHere, softMicros, hardMicros } = await findBudgetRow(trx);
    await updateBudget(trx, budget);
    const before = isSetHere ? { softMicros, hardMicros } : null;
    await insertChange(trx, {
      ...{ id: newId(), changedBy: actor.userId },
      detail: { action: 'budget', before, after: budget },
    });
  });
}

/** Off: no model is asked by anybody, from the next call on; calls in flight end. */
export async function setSwitch({ db }: Services, actor: Actor, isSwitchedOff: boolean): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockBudget(trx);
    const row = await findBudgetRow(trx);
    if (row.isSwitchedOff === isSwitchedOff) return;
    await updateSwitch(trx, isSwitchedOff);
    await insertChange(trx, {
      ...{ id: newId(), changedBy: actor.userId },
      detail: { action: 'switch', isSwitchedOff },
    });
  });
}
