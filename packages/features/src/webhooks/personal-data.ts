import type { DbOrTrx, Trx } from '@debrief/db';
import { deleteWebhooksOf, exportWebhooksOf } from './personal-data-queries.ts';

/** What this room knows of a person. */
export const webhooksPersonalData = {
  export: (db: DbOrTrx, userId: string) => exportWebhooksOf(db, userId),
  erase: (trx: Trx, userId: string) => deleteWebhooksOf(trx, userId),
};
