import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteMasteryOf, exportMasteryOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const masteryPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportMasteryOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteMasteryOf(trx, userId),
};
