import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteExplanationsOf, exportExplanationsOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const explanationsPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportExplanationsOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteExplanationsOf(trx, userId),
};
