import { createDatabase, type Db } from '@debrief/db';
import { pino } from 'pino';
import { type Bus, createBus } from '../../bus/index.ts';
import { createEventPublisher } from '../../events/index.ts';
import { createStreamLedger } from '../create-stream-ledger.ts';
import type { StreamLedger } from '../stream-ledger.ts';
import type { StreamTiming } from '../timing.ts';

/** What one process has of the platform, on a pool of its own. */
export interface LedgerProcess {
  db: Db;
  bus: Bus;
  ledger: StreamLedger;
  /** Takes the database away for good, as a kill does: nothing of this process is heard of any more. */
  die(): Promise<void>;
  close(): Promise<void>;
}

interface ProcessOptions {
  connectionString: string;
  timing?: Partial<StreamTiming>;
  /** Hears and sends nothing: only looking at the database is left. */
  isCutOff?: boolean;
}

const log = pino({ level: 'silent' });
const deaf: Bus = {
  processId: '00000000-0000-7000-8000-000000000000',
  send: async () => {},
  pack: () => ({ channel: 'nobody', payloads: [] }),
  listen: () => () => {},
  onReconnect: () => () => {},
  close: async () => {},
};

export function startLedgerProcess({ connectionString, timing, isCutOff }: ProcessOptions): LedgerProcess {
  const { db, close: closeDb } = createDatabase({
    connectionString,
    applicationName: 'test-process',
    max: 4,
  });
  const bus = isCutOff ? deaf : createBus({ db, connectionString, log });
  const events = createEventPublisher({ db, log, subscriptions: [] });
  const ledger = createStreamLedger({ db, bus, events, log, timing: { graceMs: 0, ...timing } });
  let isDead = false;
  const die = async () => {
    if (isDead) return;
    isDead = true;
    await closeDb();
    await bus.close();
  };
  return {
    db,
    bus,
    ledger,
    die,
    async close() {
      await ledger.close();
      await die();
    },
  };
}
