import type { Trx } from '@debrief/db';
import { endOpenDeliveries, setOff } from './endpoint-queries.ts';

interface Off {
  userId: string;
  endpointId: string;
  reason: 'owner' | 'gone' | 'failing';
  now: Date;
}

/** What still waited is kept as failed: it can be sent again. The caller holds the lock of the address. */
export async function switchOff(trx: Trx, off: Off): Promise<void> {
  await setOff(trx, off);
  await endOpenDeliveries(trx, off);
}
