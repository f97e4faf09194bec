import type { DbOrTrx, Trx } from '@debrief/db';
import { deletePerson, exportPerson } from './personal-data-queries.ts';

/** What this room knows of a person. Erasing ends their sessions and takes everything that hangs on the account with it. */
export const accountsPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportPerson(db, userId),
  erase: (trx: Trx, userId: string) => deletePerson(trx, userId),
};
