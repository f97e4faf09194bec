import type { Gateway } from '@debrief/ai';
import type { Db } from '@debrief/db';
import type { Bus } from './bus/bus.ts';
import type { Clock } from './clock/clock.ts';
import type { EventPublisher } from './events/publisher.ts';
import type { JobRecords } from './job-records/job-records.ts';
import type { LiveEvents } from './live-events/live-events.ts';
import type { Logger } from './logger.ts';
import type { Mailer } from './mail/mailer.ts';
import type { Settings } from './settings/index.ts';
import type { StreamLedger } from './streams/stream-ledger.ts';

/** What a use case may need, made once per process. */
export interface Services {
  db: Db;
  /** Connections of their own for who is calling and for signing in: slow work elsewhere does not shut people out. */
  doorDb: Db;
  /** Short reads by key, of which many are asked at once: connections that all share, without transactions. */
  readDb: Db;
  settings: Settings;
  log: Logger;
  clock: Clock;
  /** Wakes other processes; nothing depends on a wake-up arriving. */
  bus: Bus;
  /** Domain events: written with the change that makes them true. */
  events: EventPublisher;
  /** Tells a person's open pages what changed. */
  live: LiveEvents;
  /** Texts that write themselves while people watch. */
  streams: StreamLedger;
  /** Work that a person may wait for. */
  jobs: JobRecords;
  /** The model gateway. */
  gateway: Gateway;
  mailer: Mailer;
}
