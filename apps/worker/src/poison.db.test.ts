import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createServices, type OpenServices } from '@debrief/features';
import { readSettings } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterEach, beforeEach, expect, test } from 'vitest';

const program = fileURLToPath(new URL('./testing/poison-worker.ts', import.meta.url));

let database: TestDatabase;
let services: OpenServices;
let child: ChildProcess | undefined;
let said: string[];

beforeEach(async () => {
  said = [];
  database = await createTestDatabase();
  const settings = readSettings({
    DATABASE_URL: database.connectionString,
    AUTH_SECRET: 'a secret for tests, 32 characters',
    LOG_LEVEL: 'silent',
  });
  services = await createServices(settings, { name: 'test' });
});

afterEach(async () => {
  child?.kill('SIGKILL');
  await services.close();
  await database.drop();
});

function startChild(): ChildProcess {
  const started = spawn(process.execPath, [program], {
    env: { ...process.env, DATABASE_URL: database.connectionString },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.stdout?.on('data', (words) => said.push(...String(words).trim().split('\n')));
  child = started;
  return started;
}

const add = (task: string, payload: object) =>
  database.pool.query('select graphile_worker.add_job($1, $2, max_attempts => 25)', [task, payload]);

const failedForGood = async () => {
  const { rows } = await database.pool.query(
    `select task_identifier as task, last_error as "lastError" from graphile_worker.jobs
     where attempts >= max_attempts and locked_at is null`,
  );
  return rows;
};

test('a job that ends its worker runs twice and never again; others are done', async () => {
  for (let number = 1; number <= 5; number++) await add('test.innocent', { number });
  await add('test.abort', {});
  for (let number = 6; number <= 8; number++) await add('test.innocent', { number });

  // The third lives on: it frees what the second held, and the poison is left alone.
  for (const death of [1, 2]) {
    const [code, signal] = await once(startChild(), 'exit');
    expect([death, code ?? signal]).toEqual([death, expect.stringMatching(/SIG/)]);
  }
  startChild();
  await expect.poll(failedForGood, { timeout: 40_000 }).toHaveLength(1);
  const left = async () =>
    (
      await database.pool.query(
        'select count(*)::int as n from graphile_worker.jobs where attempts < max_attempts',
      )
    ).rows[0].n;
  await expect.poll(left, { timeout: 40_000 }).toBe(0);

  expect(await failedForGood()).toEqual([
    { task: 'test.abort', lastError: expect.stringMatching(/^died: /) },
  ]);
  expect(said.filter((each) => each === 'abort')).toHaveLength(2);
  expect(new Set(said.filter((each) => each.startsWith('innocent'))).size).toBe(8);
  expect(child?.exitCode ?? child?.signalCode).toBeNull();
}, 120_000);

test('a job that never gives the thread back ends its worker', async () => {
  await add('test.hang', {});

  const [code, signal] = await once(startChild(), 'exit');

  expect([code, signal, said]).toEqual([null, 'SIGKILL', ['hang']]);
}, 60_000);
