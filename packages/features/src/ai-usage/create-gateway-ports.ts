import type { GatewayPorts } from '@debrief/ai';
import type { Db } from '@debrief/db';
import type { Clock, Settings } from '@debrief/platform';
import { createPostgresCache, createPostgresLedger, createPostgresQuota } from './postgres-ports.ts';
import { createPriceTable } from './price-table.ts';
import { quotaLimits } from './quota-limits.ts';

interface PortsOptions {
  db: Db;
  settings: Settings;
  clock: Clock;
}

/** What the model gateway needs of the house, on Postgres. */
export async function createGatewayPorts({ db, settings, clock }: PortsOptions): Promise<GatewayPorts> {
  return {
    cache: createPostgresCache(db),
    quota: createPostgresQuota(db, quotaLimits(settings)),
    ledger: createPostgresLedger(db),
    prices: await createPriceTable(db, clock),
    now: () => clock.now(),
  };
}
