import { createServices } from '@debrief/features';
import { defineJob, enqueue, readSettings } from '@debrief/platform';
import { createTestDatabase } from '@debrief/testing';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { startWorker } from './start-worker.ts';

test('of ten thousand jobs with a poisonous one in their middle each other is done once, and the one is kept with its cause', async () => {
  const database = await createTestDatabase();
  const settings = readSettings({
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'a secret for tests, 32 characters',
    LOG_LEVEL: 'silent',
  });
  const services = await createServices(settings, { name: 'test' });
  const done: number[] = [];
  const innocent = defineJob({
    name: 'test.innocent',
    payload: z.object({ number: z.number() }),
    maxAttempts: 3,
    run: async ({ number }) => void done.push(number),
  });
  const poison = defineJob({
    name: 'test.poison',
    payload: z.object({}),
    maxAttempts: 1,
    run: async () => {
      throw new Error('poison');
    },
  });
  // In a bulk, as a class that submits leaves them.
  const addInnocents = (from: number, to: number) =>
    database.pool.query(
      `select count(*) from graphile_worker.add_jobs(array(
         select row('test.innocent', json_build_object('number', number), null, null, 3, null, null, null)::graphile_worker.job_spec
         from generate_series($1::int, $2::int) number))`,
      [from, to],
    );
  for (let from = 1; from <= 10_000; from += 1_000) {
    if (from === 5_001) await enqueue(services.db, poison, {});
    await addInnocents(from, from + 999);
  }

  const worker = await startWorker({
    ...{ services, connectionString: database.connectionString, concurrency: 4, cron: [], graceMs: 500 },
    tasks: [innocent, poison] as never,
  });
  try {
    await expect.poll(() => done.length, { timeout: 60_000, interval: 100 }).toBe(10_000);
    expect(new Set(done).size).toBe(10_000);
    const left = () =>
      database.pool
        .query('select task_identifier as task, attempts, last_error as error from graphile_worker.jobs')
        .then(({ rows }) => rows);
    await expect
      .poll(left, { timeout: 10_000 })
      .toEqual([{ task: 'test.poison', attempts: 1, error: expect.stringContaining('poison') }]);
  } finally {
    await worker.stop();
    await services.close();
    await database.drop();
  }
}, 90_000);
