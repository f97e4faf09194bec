import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteStudyPlanOf, exportStudyPlanOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const studyPlanPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportStudyPlanOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteStudyPlanOf(trx, userId),
};
