import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteSnapshot, findSnapshot } from './dashboard-queries.ts';

/** What this room knows of a person. */
export const dashboardPersonalData = {
  export: async (db: DbOrTrx, userId: string) => ({
    snapshot: (await findSnapshot(db, userId))?.body ?? null,
  }),
  erase: (trx: Trx, userId: string) => deleteSnapshot(trx, userId),
};
