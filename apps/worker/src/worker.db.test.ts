import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServices, type OpenServices } from '@debrief/features';
import { defineJob, enqueue, readSettings } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningWorker, startWorker } from './start-worker.ts';

let database: TestDatabase;
let services: OpenServices;
let worker: RunningWorker | undefined;
let child: ChildProcess | undefined;

beforeEach(async () => {
  database = await createTestDatabase();
  services = await createServices(settingsFor(database), { name: 'test' });
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await worker?.stop();
  worker = child = undefined;
  await services.close();
  await database.drop();
});

test('a job written in a transaction runs once that commits, and never before', async () => {
  const ran = Promise.withResolvers<number>();
  const task = defineJob({
    name: 'test.note',
    payload: z.object({ number: z.number() }),
    maxAttempts: 1,
    run: async ({ number }) => ran.resolve(number),
  });
  await start([task]);

  await services.db.transaction().execute(async (trx) => {
    await enqueue(trx, task, { number: 7 });
    const { rows } = await database.pool.query('select 1 from graphile_worker._private_jobs');
    expect(rows).toHaveLength(0);
  });

  expect(await ran.promise).toBe(7);
});

test('a job that fails runs again, and says which try it is [001-17]', async () => {
  const tries: number[] = [];
  const ran = Promise.withResolvers<void>();
  const task = defineJob({
    name: 'test.stumble',
    payload: z.object({}),
    maxAttempts: 3,
    async run(_payload, { attempt }) {
      tries.push(attempt);
      if (attempt === 1) throw new Error('the first try stumbles');
      ran.resolve();
    },
  });
  await start([task]);

  await enqueue(services.db, task, {});
  await ran.promise;

  expect(tries).toEqual([1, 2]);
});

test('the jobs of a killed worker run again within seconds', async () => {
  child = spawn(process.execPath, [fileURLToPath(new URL('./testing/stuck-worker.ts', import.meta.url))], {
    env: { ...process.env, DATABASE_URL: database.connectionString },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const task = stuck(() => {});
  await enqueue(services.db, task, {});
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  child.kill('SIGKILL');

  const ran = Promise.withResolvers<void>();
  const startedAt = performance.now();
  await start([stuck(ran.resolve)]);
  await ran.promise;

  expect(performance.now() - startedAt).toBeLessThan(20_000);
});

test('after Postgres cut all its connections the worker goes on', async () => {
  const seen: number[] = [];
  let ran = Promise.withResolvers<void>();
  const task = defineJob({
    name: 'test.count',
    payload: z.object({ number: z.number() }),
    maxAttempts: 5,
    async run({ number }) {
      seen.push(number);
      ran.resolve();
    },
  });
  await start([task]);
  await enqueue(services.db, task, { number: 1 });
  await ran.promise;

  ran = Promise.withResolvers();
  await database.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'debrief-worker%' and datname = current_database()`,
  );
  await enqueue(services.db, task, { number: 2 });
  await ran.promise;

  expect(seen).toContain(2);
});

test('behind ten thousand jobs, what somebody waits for begins at once [000-17, 001-22]', async () => {
  const startedAt = Promise.withResolvers<number>();
  let doneCount = 0;
  const usual = defineJob({
    name: 'test.usual',
    payload: z.object({}),
    maxAttempts: 1,
    async run() {
      await new Promise((resolve) => setTimeout(resolve, 2));
      doneCount++;
    },
  });
  const awaited = defineJob({
    name: 'test.awaited',
    payload: z.object({}),
    maxAttempts: 1,
    lane: 'waited-for',
    run: async () => startedAt.resolve(performance.now()),
  });
  await database.pool.query(
    `select graphile_worker.add_jobs(array_agg(('test.usual', '{}', null, now(), 1, null, 0, null)::graphile_worker.job_spec))
     from generate_series(1, 10000)`,
  );
  await start([usual, awaited]);
  await expect.poll(() => doneCount, { timeout: 10_000 }).toBeGreaterThan(20);

  const asked = performance.now();
  await enqueue(services.db, awaited, {});
  const waitedMs = (await startedAt.promise) - asked;

  expect(doneCount).toBeLessThan(5_000);
  expect(waitedMs).toBeLessThan(500);
});

function stuck(run: () => void) {
  return defineJob({ name: 'test.stuck', payload: z.object({}), maxAttempts: 5, run: async () => run() });
}

async function start(tasks: unknown[]): Promise<void> {
  worker = await startWorker({
    services,
    connectionString: database.connectionString,
    concurrency: 2,
    tasks: tasks as never,
    cron: [],
  });
}

function settingsFor({ connectionString }: TestDatabase) {
  return readSettings({
    DATABASE_URL: connectionString,
    AUTH_SECRET: 'a secret for tests, 32 characters',
    LOG_LEVEL: 'silent',
  });
}
