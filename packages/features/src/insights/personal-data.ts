import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteInsightsOf, exportInsightsOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const insightsPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportInsightsOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteInsightsOf(trx, userId),
};
