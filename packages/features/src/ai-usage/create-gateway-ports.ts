import type { GatewayPorts } from '@debrief/ai';
import type { Db } from '@debrief/db';
import type { Bus, Clock, EventPublisher, Logger, Settings } from '@debrief/platform';
import { listIdentityWords } from './identity-queries.ts';
import { createPostgresCache } from './postgres-cache.ts';
import { createPostgresLedger } from './postgres-ledger.ts';
import { createPriceTable } from './price-table.ts';
import { createPostgresQuota, freeingTurns } from './quota/create-quota.ts';
import { createPlanEntitlement } from './quota/entitlement.ts';
import { createTurns } from './quota/turns.ts';

interface PortsOptions {
  db: Db;
  settings: Settings;
  clock: Clock;
  bus?: Bus;
  log?: Logger;
  /** Who is told when the budget is reached; left out: nobody. */
  events?: EventPublisher;
}

/** What the model gateway needs of the house, on Postgres. */
export async function createGatewayPorts(options: PortsOptions): Promise<GatewayPorts> {
  const { db, settings, clock } = options;
  const turns = createTurns();
  return {
    cache: createPostgresCache(db),
    quota: createPostgresQuota(options, turns),
    ledger: freeingTurns(createPostgresLedger(db), turns),
    identity: { wordsOf: (userId) => listIdentityWords(db, userId) },
    entitlement: createPlanEntitlement(db, settings),
    prices: await createPriceTable(options),
    now: () => clock.now(),
  };
}
