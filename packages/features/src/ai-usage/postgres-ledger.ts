import { CallTakenError, type LedgerPort } from '@debrief/ai';
import type { Db } from '@debrief/db';
import { againWhileDatabaseIsAway, newId } from '@debrief/platform';
import { closeCall, markSent, openCall } from './ledger-queries.ts';

/** Reserved, sent, settled: each step is one statement, and counts only for who opened the call last. */
export function createPostgresLedger(db: Db): LedgerPort {
  return {
    reserve: (entry) => openCall(db, newId(), entry),
    async send(call, sent) {
      if (!(await markSent(db, call, sent))) throw new CallTakenError();
    },
    // The answer is there and paid for: a restart of the database must not cost its bill.
    settle: (call, settlement) => againWhileDatabaseIsAway(() => closeCall(db, call, settlement)),
    async record(entry, settlement) {
      const { callId, fence } = await openCall(db, newId(), entry);
      await closeCall(db, { userId: entry.userId, callId, fence }, settlement);
      return { callId };
    },
  };
}
