import { aPerson, createTestDatabase, type TestDatabase, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { statisticsJob } from '../quizzes/index.ts';
import { createCaller } from '../router.ts';
import type { OpenServices } from '../services.ts';
import { openServices } from '../testing/authorization-world.ts';
import { checkQueue } from './check-queue.ts';

let database: TestDatabase;
let services: OpenServices;
let admin: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  services = await openServices(database.connectionString);
  admin = await aPerson(services.db, { role: 'admin' });
});
beforeEach(() =>
  database.pool.query(
    'truncate graphile_worker._private_jobs, job_death, alert_incident, worker_process, notification, notification_delivery',
  ),
);
afterAll(async () => {
  await services.close();
  await database.drop();
});

const operations = () =>
  createCaller({
    ...{ services, actor: admin, requestId: 'r', isLocal: true, isSessionValid: async () => true },
  } as never).operations;

async function addFailed(task: string, lastError: string, key: string | null = null): Promise<string> {
  const { rows } = await database.pool.query(
    `select id from graphile_worker.add_job($1, '{}', job_key => $2)`,
    [task, key],
  );
  await database.pool.query('select graphile_worker.permanently_fail_jobs($1, $2)', [
    [rows[0].id],
    lastError,
  ]);
  return String(rows[0].id);
}
const attemptsLeft = async () =>
  (
    await database.pool.query(
      'select count(*)::int as n from graphile_worker.jobs where attempts < max_attempts',
    )
  ).rows[0].n;

it('failures are gathered by task and class, and requeued or dropped one by one or together [001-23]', async () => {
  const [first] = [
    await addFailed('test.mail', 'mail: Invalid login'),
    await addFailed('test.mail', 'mail: Invalid login'),
  ];
  await addFailed('test.mail', 'gone: attempt was not found');
  await addFailed('test.other', 'x is not a function');

  const { failed, figures, tasks } = await operations().queue();
  expect(failed.map(({ task, failure, count }) => `${task} ${failure} ${count}`).sort()).toEqual([
    'test.mail gone 1',
    'test.mail mail 2',
    'test.other program 1',
  ]);
  expect(figures).toMatchObject({ failedCount: 4, waitingCount: 0, oldestMs: null, aliveWorkerCount: 0 });
  expect(tasks).toMatchObject([
    { task: 'test.mail', failedCount: 3 },
    { task: 'test.other', failedCount: 1 },
  ]);

  expect(await operations().requeue({ jobId: first ?? '' })).toEqual({ changedCount: 1 });
  expect(await operations().requeue({ jobId: first ?? '' })).toEqual({ changedCount: 0 });
  expect(await operations().requeue({ task: 'test.mail', failure: 'mail' })).toEqual({ changedCount: 1 });
  expect(await operations().drop({ task: 'test.mail', failure: 'gone' })).toEqual({ changedCount: 1 });

  const after = await operations().queue();
  expect(after.failed).toMatchObject([{ task: 'test.other' }]);
  expect(after.figures.waitingCount).toBe(2);
});

it('what a person waits for is begun again in their record too', async () => {
  const person = await aPerson(services.db);
  const { id } = await services.jobs.queue(services.db, statisticsJob, {
    ...{ userId: person.userId, subjectId: null, title: null, estimateMs: null },
    payload: { userId: person.userId, quizId: person.userId, which: 'first' },
  });
  await database.pool.query(
    `select graphile_worker.permanently_fail_jobs(array_agg(id), 'database: gone') from graphile_worker._private_jobs`,
  );
  await database.pool.query(`update job_record set queued_at = now() - interval '1 minute'`);
  await services.jobs.endLost();
  expect(await services.jobs.get({ userId: person.userId, jobId: id })).toMatchObject({ status: 'failed' });

  await operations().requeue({ task: 'quizzes.compute-statistics', failure: 'database' });

  expect(await services.jobs.get({ userId: person.userId, jobId: id })).toMatchObject({
    status: 'queued',
    place: 0,
  });
  expect(await attemptsLeft()).toBe(1);
});

it('administrators are told once of what is wrong; it ends when it is right again [000-18, 001-23, 002-16]', async () => {
  await database.pool.query(`insert into worker_process (id, slot_count) values ('pool-abcd', 4)`);
  await addFailed('test.mail', 'mail: Invalid login');
  await checkQueue(services);
  await checkQueue(services);

  const { rows } = await database.pool.query('select user_id, payload from notification');
  expect(rows).toEqual([{ user_id: admin.userId, payload: { alert: 'failed', severity: 'warning' } }]);
  expect((await operations().queue()).alerts).toMatchObject([
    { kind: 'failed', value: 1, threshold: 0, endedAt: null },
  ]);

  await operations().drop({ task: 'test.mail', failure: 'mail' });
  await checkQueue(services);
  expect((await operations().queue()).alerts).toMatchObject([
    { kind: 'failed', endedAt: expect.any(String) },
  ]);

  await addFailed('test.mail', 'mail: Invalid login');
  await checkQueue(services);
  expect((await database.pool.query('select from notification')).rowCount).toBe(2);
});

it('a worker lives as long as its lock is held', async () => {
  await database.pool.query(
    `insert into worker_process (id, slot_count, running, seen_at) values
      ('pool-abcd', 4, '[{"jobId": "1", "task": "test.mail", "startedAt": "2026-01-01T00:00:00Z"}]', now() - interval '1 minute'),
      ('pool-dead', 4, '[]', now() - interval '1 minute')`,
  );
  const client = await database.pool.connect();
  await client.query(`select pg_advisory_lock(hashtextextended('worker:pool-abcd', 0))`);

  const { workers, figures } = await operations().queue();
  await checkQueue(services);
  expect(workers).toMatchObject([
    { name: 'ABCD', state: 'alive', running: [{ task: 'test.mail' }] },
    { name: 'DEAD', state: 'gone' },
  ]);
  expect(figures).toMatchObject({ aliveWorkerCount: 1, runningCount: 1 });
  expect((await operations().queue()).alerts).toEqual([]);

  await client.query(`select pg_advisory_unlock_all()`);
  client.release();
  await checkQueue(services);
  expect((await operations().queue()).alerts).toMatchObject([{ kind: 'no-worker', severity: 'critical' }]);
});
