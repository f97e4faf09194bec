import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteReadinessOf, exportReadinessOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const readinessPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportReadinessOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteReadinessOf(trx, userId),
};
