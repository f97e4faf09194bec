import type { QuotaPort } from '@debrief/ai';
import type { Db } from '@debrief/db';
import { deleteQuotaUse, hasQuotaUse, insertQuotaUse, listPeriodUse, lockQuota } from './ai-usage-queries.ts';

export interface QuotaLimits {
  perDay: number;
  perMonth: number;
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
