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

export interface ProcessOptions {
  connectionString: string;
  timing?: Partial<StreamTiming>;
  /** Hears and sends nothing: only looking at the database is left. */
  isCutOff?: boolean;
  /** Misses every third wake-up and hears every fourth twice. */
  isHardOfHearing?: boolean;
}

const log = pino({ level: 'silent' });
const deaf: Bus = {
  processId: '00000000-0000-7000-8000-000000000000',
  send: async () => {},
  pack: () => ({ channel: 'nobody', payloads: [] }),
  ring: () => {},
  listen: () => () => {},
  onReconnect: () => () => {},
  close: async () => {},
};

function hardOfHearing(bus: Bus): Bus {
  let count = 0;
  return {
    ...bus,
    listen: (topic, hear) =>
      bus.listen(topic, (payload) => {
        count++;
        if (count % 3 !== 0) hear(payload);
        if (count % 4 === 0) hear(payload);
      }),
  };
}

export function startLedgerProcess(options: ProcessOptions): LedgerProcess {
  const { connectionString, timing, isCutOff, isHardOfHearing } = options;
  const { db, close: closeDb } = createDatabase({
    connectionString,
    applicationName: 'test-process',
    max: 4,
  });
  const bus = isCutOff ? deaf : createBus({ db, connectionString, log });
  const events = createEventPublisher({ db, log, subscriptions: [] });
  const heard = isHardOfHearing ? hardOfHearing(bus) : bus;
  const ledger = createStreamLedger({ db, bus: heard, events, log, timing: { graceMs: 0, ...timing } });
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
