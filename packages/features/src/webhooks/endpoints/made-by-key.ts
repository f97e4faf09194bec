import type { MadeByApiKey } from '@debrief/contracts';
import type { DbOrTrx, Trx } from '@debrief/db';
import type { KeyOfPerson } from '@debrief/platform';
import { endOpenDeliveries } from './endpoint-queries.ts';
import { listByKey, switchOffByKey } from './made-by-key-queries.ts';

/** The addresses that a key has had a hand in. */
export function listWebhooksByKey(db: DbOrTrx, key: KeyOfPerson): Promise<MadeByApiKey['webhooks']> {
  return listByKey(db, key);
}

/** They are kept, with what was sent, and hear nothing more. */
export async function endWebhooksByKey(trx: Trx, key: KeyOfPerson, now: Date): Promise<void> {
  for (const endpointId of await switchOffByKey(trx, key, now))
    await endOpenDeliveries(trx, { userId: key.userId, endpointId, now });
}
