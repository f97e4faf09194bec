import type { DbOrTrx, Trx } from '@debrief/db';
import { disownBankOf, exportBankOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const questionBankPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportBankOf(db, userId),
  erase: (trx: Trx, userId: string) => disownBankOf(trx, userId),
};
