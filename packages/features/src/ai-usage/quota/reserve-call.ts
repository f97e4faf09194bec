import { findSpent } from '@debrief/core';
import type { Db, Trx } from '@debrief/db';
import type { Settings } from '@debrief/platform';
import { askBudget, type BudgetAnswer } from '../budget/ask-budget.ts';
import { findBudgetRow } from '../budget/budget-queries.ts';
import { budgetInForce } from '../budget/read-budget.ts';
import { listAllowances, type PersonAllowance } from './list-allowances.ts';
import { getStanding, lockPerson, type Reservation, upsertReservation } from './reservation-queries.ts';

export type Taken =
  | { kind: 'taken'; budget?: BudgetAnswer }
  | { kind: 'stopped'; why: 'blocked' | 'switched-off' }
  | { kind: 'spent'; allowance: Pick<PersonAllowance, 'spent' | 'unit' | 'resetsAt'> }
  | { kind: 'no-money'; budget: BudgetAnswer };

/** A process that died does not hold its place longer than a call may last, with a little room. */
const leaseRoomMs = 30_000;

/**
 * Takes a call from everything that counts it, or says what forbids it; `wait` when the person has too many in flight.
 * One transaction behind one lock of the person: of two calls one gets what is left. The same call again is taken already
 * and passes what it is counted in, but not the switch, a block or the budget.
 */
export function reserveCall(db: Db, settings: Settings, call: Reservation): Promise<Taken | 'wait'> {
  return db.transaction().execute(async (trx) => {
    await lockPerson(trx, call.userId);
    const standing = await getStanding(trx, call);
    const row = await findBudgetRow(trx);
    if (row.isSwitchedOff) return { kind: 'stopped', why: 'switched-off' };
    if (standing.isBlocked) return { kind: 'stopped', why: 'blocked' };
    if (!standing.isTaken) {
      const allowance = findSpent(await listAllowances(trx, settings, call));
      if (allowance) return { kind: 'spent', allowance };
    }
    if (!standing.isRunning && standing.otherRunning >= settings.AI_CALLS_AT_ONCE) return 'wait';
    const budget = await askBudget(trx, budgetInForce(row, settings), call);
    if (budget?.verdict === 'hard') return { kind: 'no-money', budget };
    await take(trx, settings, call);
    return { kind: 'taken', budget };
  });
}

function take(trx: Trx, { AI_TIMEOUT_MS }: Settings, call: Reservation): Promise<void> {
  return upsertReservation(trx, call, AI_TIMEOUT_MS + leaseRoomMs);
}
