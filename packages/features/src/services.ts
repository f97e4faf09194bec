import { createGateway, type Gateway, parseModels } from '@debrief/ai';
import { createDatabase, listPendingMigrations } from '@debrief/db';
import {
  type AnySubscription,
  type Clock,
  createBus,
  createEventPublisher,
  createJobRecords,
  createLiveEvents,
  createLogger,
  createMailer,
  createStreamLedger,
  type Logger,
  type Mailer,
  type Services,
  type Settings,
  SettingsError,
  type StreamTiming,
  systemClock,
} from '@debrief/platform';
import { countAnswers, createGatewayPorts } from './ai-usage/index.ts';
import { toModelSettings } from './model-settings.ts';
import { subscriptions } from './subscriptions.ts';

export interface ServicesOptions {
  /** Of the process: stands in the log and in pg_stat_activity. */
  name: string;
  log?: Logger;
  clock?: Clock;
  mailer?: Mailer;
  gateway?: Gateway;
  streamTiming?: Partial<StreamTiming>;
  /** Who hears of events; everybody, unless the past is being written. */
  subscriptions?: readonly AnySubscription[];
}

export interface OpenServices extends Services {
  connectionString: string;
  /** Empty once the database has the schema of this code. */
  listPendingMigrations(): Promise<string[]>;
  /** Lets go of everything, in the order that loses nothing. */
  close(): Promise<void>;
}

/**
 * Builds what use cases need, once per process.
 * @throws SettingsError when no database or an unusable model is named.
 */
export async function createServices(settings: Settings, options: ServicesOptions): Promise<OpenServices> {
  const connectionString = requireDatabase(settings);
  const { name, log = createLogger(name, settings.LOG_LEVEL), clock = systemClock } = options;
  const database = createDatabase({
    connectionString,
    applicationName: `debrief-${name}`,
    max: settings.DATABASE_POOL,
    onError: (error) => log.warn({ err: error }, 'a database connection broke'),
  });
  const { db } = database;
  const bus = createBus({ db, connectionString, log });
  const events = createEventPublisher({ db, log, subscriptions: options.subscriptions ?? subscriptions });
  const live = createLiveEvents({ db, bus, log });
  const streams = createStreamLedger({ db, bus, events, log, timing: options.streamTiming });
  const jobs = createJobRecords({ db, live });
  const mailer = options.mailer ?? createMailer(settings);
  const gateway = countAnswers(options.gateway ?? (await openGateway(settings, { db, clock, log })));
  return {
    ...{ db, settings, log, clock, bus, events, live, streams, jobs, gateway, mailer, connectionString },
    listPendingMigrations: () => listPendingMigrations(database.pool),
    async close() {
      await streams.close();
      await live.close();
      await bus.close();
      await database.close();
    },
  };
}

function requireDatabase({ DATABASE_URL }: Settings): string {
  if (DATABASE_URL) return DATABASE_URL;
  throw new SettingsError([
    'DATABASE_URL: is needed here; `npm start` brings its own database, a program by itself does not',
  ]);
}

async function openGateway(
  settings: Settings,
  house: Pick<Services, 'db' | 'clock' | 'log'>,
): Promise<Gateway> {
  const parsed = parseModels(toModelSettings(settings));
  if (!parsed.ok) throw new SettingsError(parsed.problems);
  return createGateway({
    models: parsed.models,
    ports: await createGatewayPorts({ ...house, settings }),
    logger: house.log,
    timeouts: {
      firstChunkMs: settings.AI_FIRST_CHUNK_TIMEOUT_MS,
      chunkMs: settings.AI_CHUNK_TIMEOUT_MS,
      totalMs: settings.AI_TIMEOUT_MS,
    },
    rulesPaceMs: settings.RULES_PACE_MS,
  });
}
