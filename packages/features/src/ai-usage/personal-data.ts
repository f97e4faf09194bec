import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteCallTextsOf, exportCallsOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const aiUsagePersonalData = {
  export: (db: DbOrTrx, userId: string) => exportCallsOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteCallTextsOf(trx, userId),
};
