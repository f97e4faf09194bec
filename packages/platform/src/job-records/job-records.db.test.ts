import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@debrief/contracts';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { z } from 'zod';
import { type Bus, createBus } from '../bus/index.ts';
import { createLogger } from '../logger.ts';
import { createJobRecords } from './create-job-records.ts';
import type { JobRecords, RunningJob } from './job-records.ts';
import { type AnyPersonJob, definePersonJob, type PersonJobContext } from './person-job.ts';

const log = createLogger('test', 'silent');
const idle = new AbortController().signal;

let database: TestDatabase;
let buses: Bus[];
let jobs: JobRecords;
/** Of another process. */
let elsewhere: JobRecords;
let told: string[];
let userId: string;
let run: (context: PersonJobContext) => Promise<'bad-file' | 'overtaken' | undefined>;

const job = definePersonJob({
  ...{ kind: 'bank-import', canCancel: true, canRetry: true },
  name: 'test.work',
  payload: z.object({ userId: z.string() }),
  maxAttempts: 2,
  keyOf: (payload) => ({ userId: payload.userId, subjectId: null }),
  run: (_payload, context) => run(context),
});

beforeAll(async () => {
  database = await createTestDatabase();
  const tell = async (_userId: string, event: LiveEvent) => {
    if (event.type === 'job.changed') told.push(`${event.job.status} ${event.job.progressPercent}`);
  };
  const { db, connectionString } = database;
  buses = [createBus({ db, connectionString, log }), createBus({ db, connectionString, log })];
  const kinds = [job, { ...job, kind: 'regrade', canCancel: false }] as unknown as AnyPersonJob[];
  [jobs, elsewhere] = buses.map((bus) =>
    createJobRecords({ db, bus, log, kinds, live: { tell } as never, pollMs: 50 }),
  ) as [JobRecords, JobRecords];
});

beforeEach(() => {
  told = [];
  userId = randomUUID();
  run = async () => undefined;
});

afterAll(async () => {
  for (const each of [jobs, elsewhere]) each.close();
  for (const bus of buses) await bus.close();
  await database.drop();
});

const work = () => ({ userId, subjectId: null, title: 'quiz.gift', payload: { userId }, estimateMs: 2_000 });
const queue = () => jobs.queue(database.db, job, work());
const start = (attempt = 1, signal = idle) =>
  job.task.run({ userId }, { services: { jobs } as never, signal, attempt });
const begin = async () => {
  const begun = await jobs.begin({ userId, kind: 'bank-import', subjectId: null }, idle);
  return begun as RunningJob;
};
const inQueue = async () =>
  (
    await database.pool.query(
      'select key from graphile_worker.jobs where key like $1 and attempts < max_attempts',
      [`job:${userId}%`],
    )
  ).rowCount;

it('a job goes from queued to done, and the person is told of each step [000-12, 000-14, 001-03, 001-05, 001-15]', async () => {
  run = async ({ progress, step }) => {
    await step('reading');
    await progress(40.004);
    await progress(30);
    return undefined;
  };
  const queued = await queue();
  await start();

  expect(queued).toMatchObject({ status: 'queued', estimateMs: 2_000, title: 'quiz.gift', canCancel: true });
  expect(told).toEqual(['running 0', 'running 0', 'running 40', 'done 100']);
  const { history, attemptCount } = await jobs.get({ userId, jobId: queued.id });
  expect(history.map(({ what, detail }) => [what, detail])).toEqual([
    ['queued', null],
    ['started', null],
    ['step', 'reading'],
    ['done', null],
  ]);
  expect(attemptCount).toBe(1);
  expect(await jobs.listUnfinished(userId)).toEqual([]);
});

it('queued twice it is one job until it is over [001-04, 001-19]', async () => {
  const first = await queue();
  const second = await queue();
  expect(await inQueue()).toBe(1);
  await start();
  const third = await queue();

  expect(second.id).toBe(first.id);
  expect(third.id).not.toBe(first.id);
  const firstPage = await jobs.list(userId, { limit: 1 });
  expect(firstPage).toMatchObject({ items: [{ id: third.id }], nextCursor: third.id });
  expect((await jobs.list(userId, { limit: 1, cursor: third.id })).items).toMatchObject([{ id: first.id }]);
  expect((await jobs.list(userId, { limit: 9, isUnfinished: false })).items).toMatchObject([
    { id: first.id },
  ]);
});

it('a job is queued only if its transaction commits', async () => {
  const failing = database.db.transaction().execute(async (trx) => {
    await jobs.queue(trx, job, work());
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');

  expect([await jobs.listUnfinished(userId), await inQueue()]).toEqual([[], 0]);
});

it('what waits is cancelled at once and never runs [001-07]', async () => {
  const { id } = await queue();
  let hasRun = false;
  run = async () => {
    hasRun = true;
    return undefined;
  };

  expect(await jobs.cancel({ userId, jobId: id })).toMatchObject({ status: 'cancelled', canRetry: true });
  expect(await inQueue()).toBe(0);
  await start();
  expect(hasRun).toBe(false);
  expect(await jobs.cancel({ userId, jobId: id })).toMatchObject({ status: 'cancelled' });
});

it.each(['a wake-up', 'looking'])(
  'what runs hears by %s that another process cancelled it [001-C2, 001-07]',
  async (way) => {
    const { id } = await queue();
    const began = Promise.withResolvers<void>();
    run = async ({ signal }) => {
      began.resolve();
      await new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
      return undefined;
    };
    const running = start();
    await began.promise;

    if (way === 'a wake-up')
      expect(await elsewhere.cancel({ userId, jobId: id })).toMatchObject({ isStopping: true });
    else await database.pool.query('update job_record set cancel_asked_at = now() where id = $1', [id]);
    await running;

    expect(await jobs.get({ userId, jobId: id })).toMatchObject({ status: 'cancelled', reason: 'by-person' });
  },
);

it('cancelled while its worker was dead, it ends as soon as another takes it up', async () => {
  const { id } = await queue();
  await begin();
  await jobs.cancel({ userId, jobId: id });

  await start(2);

  expect(await jobs.get({ userId, jobId: id })).toMatchObject({ status: 'cancelled', attemptCount: 1 });
});

it('the end of a worker is no end of the job', async () => {
  const { id } = await queue();
  const stopping = new AbortController();
  run = async ({ signal }) => {
    stopping.abort();
    signal.throwIfAborted();
    return undefined;
  };

  await expect(start(2, stopping.signal)).rejects.toThrow(/abort/);
  expect(await jobs.get({ userId, jobId: id })).toMatchObject({ status: 'running' });
  run = async () => undefined;
  await start(2);
  expect(await jobs.get({ userId, jobId: id })).toMatchObject({ status: 'done', attemptCount: 2 });
});

it('it fails after its last try and not before; the person may have it tried again [001-09, 001-17]', async () => {
  const { id } = await queue();
  run = async () => {
    throw new Error('no luck');
  };
  await expect(start(1)).rejects.toThrow('no luck');
  expect(await jobs.get({ userId, jobId: id })).toMatchObject({ status: 'queued', canRetry: false });
  await expect(jobs.retry({ userId, jobId: id })).rejects.toMatchObject({ reason: 'job-not-over' });
  await expect(start(2)).rejects.toThrow('no luck');
  expect(await jobs.get({ userId, jobId: id })).toMatchObject({ status: 'failed', reason: 'failed' });

  expect(await jobs.retry({ userId, jobId: id })).toMatchObject({ id, status: 'queued', reason: null });
  run = async () => 'bad-file';
  await start(1);

  const over = await jobs.get({ userId, jobId: id });
  expect(over).toMatchObject({ status: 'failed', reason: 'bad-file', attemptCount: 3 });
  expect(over.history.map(({ what }) => what).join(' ')).toBe(
    'queued started failed-once started failed retried started failed',
  );
});

it('one that was begun anew meanwhile is not begun again beside it, and a kind that must not end early does not', async () => {
  const { id } = await queue();
  await jobs.cancel({ userId, jobId: id });
  await queue();
  await expect(jobs.retry({ userId, jobId: id })).rejects.toMatchObject({ reason: 'job-already-running' });

  const fixed = await jobs.queue(database.db, { ...job, kind: 'regrade' }, work());
  expect(fixed.canCancel).toBe(false);
  await expect(jobs.cancel({ userId, jobId: fixed.id })).rejects.toMatchObject({
    reason: 'job-cannot-be-cancelled',
  });
});

it('what an overtaken run writes changes nothing', async () => {
  await queue();
  const late = await begin();
  const now = await begin();
  await late.progress(90);
  await late.finish({ status: 'failed', reason: 'failed' });
  await now.finish({ status: 'done' });
  await now.progress(10);

  expect(told).toEqual(['running 0', 'running 0', 'done 100']);
});

it('work that nobody waits for has no record, and that is no error', async () => {
  let hasRun = false;
  run = async ({ progress }) => {
    hasRun = true;
    await progress(10);
    return undefined;
  };
  await start();

  expect([told, hasRun]).toEqual([[], true]);
});

it('a record whose job the queue has lost or given up says so; others go on', async () => {
  const { id } = await queue();
  const { id: givenUp } = await jobs.queue(database.db, { ...job, kind: 'regrade' }, work());
  await jobs.endLost();
  expect(await jobs.listUnfinished(userId)).toHaveLength(2);

  await database.pool.query(`select graphile_worker.remove_job($1)`, [`job:${userId}:${id}`]);
  await database.pool.query(
    `select graphile_worker.permanently_fail_jobs(array[id], 'died: twice') from graphile_worker.jobs where key = $1`,
    [`job:${userId}:${givenUp}`],
  );
  await database.pool.query(
    `update job_record set queued_at = now() - interval '1 minute' where user_id = $1`,
    [userId],
  );
  await jobs.endLost();

  expect(await jobs.get({ userId, jobId: id })).toMatchObject({ status: 'failed', reason: 'lost' });
  expect(await jobs.get({ userId, jobId: givenUp })).toMatchObject({
    status: 'failed',
    reason: 'quarantined',
  });
});

it('the last ten done and five failed of a kind are kept, and nothing for longer than 30 days [001-09]', async () => {
  for (let round = 0; round < 12; round++) {
    await queue();
    await start();
  }
  run = async () => 'bad-file';
  for (let round = 0; round < 6; round++) {
    await queue();
    await start();
  }

  await jobs.prune();
  const kept = (await jobs.list(userId, { limit: 100 })).items.map(({ status }) => status);
  expect([
    kept.filter((each) => each === 'done').length,
    kept.filter((each) => each === 'failed').length,
  ]).toEqual([10, 5]);

  await database.pool.query(
    `update job_record set finished_at = now() - interval '31 days' where user_id = $1`,
    [userId],
  );
  await jobs.prune();
  expect((await jobs.list(userId, { limit: 100 })).items).toEqual([]);
});
