import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteKeysOf, exportKeys } from './key-queries.ts';

/** What this room knows of a person. */
export const apiKeysPersonalData = {
  export: async (db: DbOrTrx, userId: string) => ({ apiKeys: await exportKeys(db, userId) }),
  erase: (trx: Trx, userId: string) => deleteKeysOf(trx, userId),
};
