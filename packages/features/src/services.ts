import { createGateway, type Gateway, parseLimits, parseModels } from '@debrief/ai';
import { createDatabase, createReadingDatabase, listPendingMigrations } from '@debrief/db';
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
import { countAnswers, createGatewayPorts, tellingMeters } from './ai-usage/index.ts';
import { jobKinds } from './job-kinds.ts';
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

/** A sign-in is a few short statements; the rest of a person's requests wait behind `DATABASE_POOL`. */
const doorConnections = 3;

/** Each takes any number of reads at once. */
const readingConnections = 2;

/**
 * Builds what use cases need, once per process.
 * @throws SettingsError when no database or an unusable model is named.
 */
export async function createServices(settings: Settings, options: ServicesOptions): Promise<OpenServices> {
  const connectionString = requireDatabase(settings);
  const { name, log = createLogger(name, settings.LOG_LEVEL), clock = systemClock } = options;
  const access = (applicationName: string, max: number) => ({
    ...{ connectionString, applicationName, max },
    onError: (error: Error) => log.warn({ err: error }, 'a database connection broke'),
  });
  const database = createDatabase(access(`debrief-${name}`, settings.DATABASE_POOL));
  const door = createDatabase(access(`debrief-${name}-door`, doorConnections));
  const reading = createReadingDatabase(access(`debrief-${name}-read`, readingConnections));
  const { db } = database;
  const bus = createBus({ db, connectionString, log });
  const events = createEventPublisher({ db, log, subscriptions: options.subscriptions ?? subscriptions });
  const live = createLiveEvents({ db, bus, log });
  const streams = createStreamLedger({ db, bus, events, log, timing: options.streamTiming });
  const jobs = createJobRecords({ db, bus, live, log, kinds: jobKinds });
  const mailer = options.mailer ?? createMailer(settings);
  const answers = options.gateway ?? (await openGateway(settings, { db, clock, log, bus, events }));
  const gateway = tellingMeters(countAnswers(answers), live);
  return {
    ...{
      db,
      doorDb: door.db,
      readDb: reading.db,
      settings,
      log,
      clock,
      bus,
      events,
      live,
      streams,
      jobs,
      gateway,
      mailer,
      connectionString,
    },
    listPendingMigrations: () => listPendingMigrations(door.pool),
    async close() {
      jobs.close();
      await streams.close();
      await live.close();
      await bus.close();
      await reading.close();
      await door.close();
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
  house: Pick<Services, 'db' | 'clock' | 'log' | 'bus' | 'events'>,
): Promise<Gateway> {
  const parsed = parseModels(toModelSettings(settings));
  if (!parsed.ok) throw new SettingsError(parsed.problems);
  const perMinute = parseLimits(settings.AI_REQUESTS_PER_MINUTE, { google: settings.GOOGLE_BASE_URL });
  if (!perMinute.ok) throw new SettingsError(perMinute.problems);
  return createGateway({
    models: parsed.models,
    ports: await createGatewayPorts({ ...house, settings }),
    logger: house.log,
    timeouts: {
      firstChunkMs: settings.AI_FIRST_CHUNK_TIMEOUT_MS,
      chunkMs: settings.AI_CHUNK_TIMEOUT_MS,
      totalMs: settings.AI_TIMEOUT_MS,
    },
    limits: { concurrency: settings.AI_CONCURRENCY, queueMs: settings.AI_QUEUE_TIMEOUT_MS },
    limitsByProvider: perMinute.limits,
    rulesPaceMs: settings.RULES_PACE_MS,
  });
}
