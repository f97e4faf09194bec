import type { LedgerPort, QuotaAnswer, QuotaPort } from '@debrief/ai';
import type { Db } from '@debrief/db';
import type { EventPublisher, Logger, Settings } from '@debrief/platform';
import { createBudgetTeller } from '../budget/tell-budget.ts';
import { deleteReservation } from './reservation-queries.ts';
import { reserveCall, type Taken } from './reserve-call.ts';
import { createTurns, type Turns } from './turns.ts';

export interface QuotaHouse {
  db: Db;
  settings: Settings;
  /** Who is told when the budget is reached; left out: nobody. */
  events?: EventPublisher;
  log?: Logger;
}

/** Limits, blocks, turns and the budget, on Postgres. Days and months are the person's own; the database's clock decides. */
export function createPostgresQuota(
  { db, settings, events, log }: QuotaHouse,
  turns: Turns = createTurns(),
): QuotaPort {
  const tellBudget = events && createBudgetTeller({ events, log });
  return {
    async reserve(call, stop) {
      const taken = await turns.take<Taken>(call.userId, () => reserveCall(db, settings, call), stop);
      await tellBudget?.(call.userId, 'budget' in taken ? taken.budget : undefined);
      return toAnswer(taken);
    },
    async release(call) {
      await deleteReservation(db, call);
      turns.free(call.userId);
    },
  };
}

/** A ledger that lets the person's next call in when one is settled. */
export function freeingTurns(ledger: LedgerPort, turns: Turns): LedgerPort {
  return {
    ...ledger,
    async settle(call, settlement) {
      await ledger.settle(call, settlement);
      turns.free(call.userId);
    },
  };
}

function toAnswer(taken: Taken): QuotaAnswer {
  switch (taken.kind) {
    case 'taken':
      return { ok: true };
    case 'stopped':
      return { ok: false, why: taken.why };
    case 'spent':
      return { ok: false, ...pick(taken.allowance) };
    case 'no-money':
      return { ok: false, spent: 'budget', resetsAt: taken.budget.resetsAt, unit: 'money' };
  }
}

function pick({ spent, unit, resetsAt }: Extract<Taken, { kind: 'spent' }>['allowance']) {
  return { spent, unit, resetsAt };
}
