import { createServices, type OpenServices } from '@debrief/features';
import { defineJob, readSettings } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { type RunningWorker, startWorker } from '@debrief/worker';
import { Logger, type Runner, run } from 'graphile-worker';
import { z } from 'zod';
import { type Candidate, concurrency } from './candidate.ts';

const payload = z.object({ number: z.number() });

function filler(database: TestDatabase): Pick<Candidate, 'fill' | 'addOne'> {
  return {
    async fill(count) {
      await database.pool.query(
        `select graphile_worker.add_jobs(array_agg(
           ('bench.trivial', json_build_object('number', number), null, now(), 1, null, 0, null)::graphile_worker.job_spec))
         from generate_series(1, $1::int) number`,
        [count],
      );
    },
    async addOne(number) {
      await database.pool.query(`select graphile_worker.add_job('bench.trivial', $1, max_attempts => 1)`, [
        { number },
      ]);
    },
  };
}

/** As it is configured here: payloads checked, deaths watched for, a small queue of its own. */
export async function ours(): Promise<Candidate> {
  const database = await createTestDatabase();
  const settings = readSettings({
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'a secret for a bench, 32 characters.',
    LOG_LEVEL: 'silent',
  });
  const services: OpenServices = await createServices(settings, { name: 'bench' });
  let worker: RunningWorker | undefined;
  return {
    name: 'Graphile Worker as configured here',
    ...filler(database),
    async start(begun) {
      const task = defineJob({
        ...{ name: 'bench.trivial', payload, maxAttempts: 1 },
        run: async ({ number }) => begun(number),
      });
      const { connectionString } = database;
      worker = await startWorker({
        services,
        connectionString,
        concurrency,
        tasks: [task] as never,
        cron: [],
      });
    },
    async stop() {
      await worker?.stop();
      await services.close();
      await database.drop();
    },
  };
}

/** With its own defaults, at the same number of jobs at a time. */
export async function defaults(): Promise<Candidate> {
  const database = await createTestDatabase();
  let runner: Runner | undefined;
  return {
    name: 'Graphile Worker by default',
    ...filler(database),
    async start(begun) {
      runner = await run({
        connectionString: database.connectionString,
        concurrency,
        noHandleSignals: true,
        logger: new Logger(() => () => {}),
        taskList: { 'bench.trivial': async (given) => begun(payload.parse(given).number) },
      });
    },
    async stop() {
      await runner?.stop();
      await database.drop();
    },
  };
}
