import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteDashboardOf, exportDashboardOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const dashboardPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportDashboardOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteDashboardOf(trx, userId),
};
