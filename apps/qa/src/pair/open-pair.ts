import { createLogger, readSettings, type Services } from '@debrief/platform';
import { type RunningServer, startServer } from '@debrief/server';
import type { WorldClock } from '@debrief/testing/same-world';
import { type RunningWorker, startWorker } from '@debrief/worker';
import type { Talk } from './messages.ts';

/** A server, and later a worker, that stand on one database; also the home that people are added to. */
export interface Pair {
  port: number;
  url: string;
  secret: string;
  services: Services;
  world: WorldClock;
  database: Pick<Services, 'db'>;
  startWorker(): void;
  /** Leaves the database alone. */
  close(): Promise<void>;
}

export async function openPair(world: WorldClock, { env }: Talk['open']['asked']): Promise<Pair> {
  const settings = readSettings(env);
  const log = createLogger('qa', settings.LOG_LEVEL);
  const server: RunningServer = await startServer(settings, {
    ...{ port: 0, log, clock: world.clock, watchesQueue: false },
  });
  const { services } = server;
  let working: Promise<RunningWorker> | undefined;
  return {
    ...{ port: Number(new URL(server.url).port), url: settings.baseUrl, secret: env.AUTH_SECRET ?? '' },
    ...{ services, world, database: { db: services.db } },
    async close() {
      await (await working)?.stop();
      await server.stop();
    },
    startWorker() {
      working = startWorker({
        services,
        connectionString: services.connectionString,
        concurrency: settings.WORKER_CONCURRENCY,
        // What runs by the clock runs when the world's clock passes its time.
        cron: [],
      });
      working.catch((error: unknown) => {
        log.fatal({ err: error }, 'the worker could not start');
        process.exit(1);
      });
    },
  };
}
