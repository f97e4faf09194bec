import type { DbOrTrx, Trx } from '@debrief/db';
import { deletePracticeOf, exportPracticeOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const practicePersonalData = {
  export: (db: DbOrTrx, userId: string) => exportPracticeOf(db, userId),
  erase: (trx: Trx, userId: string) => deletePracticeOf(trx, userId),
};
