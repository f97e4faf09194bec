import type { CachePort, CallEntry, LedgerPort, QuotaPort } from '@debrief/ai';
import type { Db } from '@debrief/db';
import { newId } from '@debrief/platform';
import {
  closeCall,
  deleteQuotaUse,
  hasQuotaUse,
  insertQuotaUse,
  listPeriodUse,
  lockQuota,
  openCall,
  storeCachedAnswer,
  takeCachedAnswer,
} from './ai-usage-queries.ts';

export interface QuotaLimits {
  perDay: number;
  perMonth: number;
}

export function createPostgresCache(db: Db): CachePort {
  return {
    find: (keys) => takeCachedAnswer(db, keys),
    store: (answer) => storeCachedAnswer(db, answer),
  };
}

/** Days and months are the person's own; the database's clock decides. */
export function createPostgresQuota(db: Db, limits: QuotaLimits): QuotaPort {
  return {
    reserve: (call) =>
      db.transaction().execute(async (trx) => {
        await lockQuota(trx, call.userId);
        if (await hasQuotaUse(trx, call)) return { ok: true };
        const periods = await listPeriodUse(trx, call.userId, limits);
        const spent = periods
          .filter((each) => each.used >= each.limit)
          .sort((a, b) => b.resetsAt.getTime() - a.resetsAt.getTime())[0];
        if (spent) return { ok: false, spent: spent.period, resetsAt: spent.resetsAt };
        await insertQuotaUse(trx, call);
        return { ok: true };
      }),
    release: (call) => deleteQuotaUse(db, call),
  };
}

export function createPostgresLedger(db: Db): LedgerPort {
  const open = async (entry: CallEntry) => ({
    userId: entry.userId,
    callId: await openCall(db, newId(), entry),
  });
  return {
    reserve: open,
    settle: ({ userId, callId }, settlement) => closeCall(db, userId, callId, settlement),
    async record(entry, settlement) {
      const call = await open(entry);
      await closeCall(db, call.userId, call.callId, settlement);
      return call;
    },
  };
}
