import type { Db } from '@debrief/db';
import type { Bus } from '../bus/index.ts';
import type { EventPublisher } from '../events/publisher.ts';
import type { Logger } from '../logger.ts';
import type { StreamTiming } from './timing.ts';

/** What the parts of a ledger share. */
export interface LedgerParts {
  db: Db;
  bus: Bus;
  events: EventPublisher;
  log: Logger;
  timing: StreamTiming;
  /** Names this process as the holder of leases. */
  holder: string;
}
