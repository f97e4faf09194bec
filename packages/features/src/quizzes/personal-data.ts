import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteQuizzesOf, exportQuizzesOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const quizzesPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportQuizzesOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteQuizzesOf(trx, userId),
};
