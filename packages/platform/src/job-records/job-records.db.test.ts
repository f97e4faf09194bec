import { randomUUID } from 'node:crypto';
import type { LiveEvent } from '@debrief/contracts';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createJobRecords } from './create-job-records.ts';
import type { JobKey, JobRecords } from './job-records.ts';

let database: TestDatabase;
let jobs: JobRecords;
let told: string[];
let key: JobKey;

beforeAll(async () => {
  database = await createTestDatabase();
  const tell = async (_userId: string, event: LiveEvent) => {
    if (event.type === 'job.changed') told.push(`${event.job.status} ${event.job.progressPercent}`);
  };
  const announce = () => {
    throw new Error('Jobs tell of themselves after the change.');
  };
  const live = {
    ...{ tell, announce, isPresent: async () => false, close: async () => {} },
    follow: async function* () {},
  };
  jobs = createJobRecords({ db: database.db, live });
});

beforeEach(() => {
  told = [];
  key = { userId: randomUUID(), kind: 'import', subjectId: null };
});

afterAll(() => database.drop());

it('a job goes from queued to done, and the person is told of each step', async () => {
  const queued = await jobs.queue(database.db, key, 2_000);
  await jobs.start(key);
  await jobs.progress(key, 40.004);
  await jobs.finish(key, { status: 'done' });

  expect(queued).toMatchObject({ status: 'queued', estimateMs: 2_000, progressPercent: 0 });
  expect(told).toEqual(['running 0', 'running 40', 'done 100']);
  expect(await jobs.listUnfinished(key.userId)).toEqual([]);
});

it('queued twice it is one job until it is over', async () => {
  const first = await jobs.queue(database.db, key, null);
  const second = await jobs.queue(database.db, key, null);
  await jobs.finish(key, { status: 'failed', reason: 'bad-file' });
  const third = await jobs.queue(database.db, key, null);

  expect(second.id).toBe(first.id);
  expect(third.id).not.toBe(first.id);
  expect(await jobs.listUnfinished(key.userId)).toMatchObject([{ id: third.id }]);
});

it('progress never goes back, and what is over stays over', async () => {
  await jobs.queue(database.db, key, null);
  await jobs.start(key);
  await jobs.progress(key, 60);
  await jobs.progress(key, 30);
  await jobs.start(key);
  await jobs.finish(key, { status: 'cancelled', reason: 'by-person' });
  await jobs.finish(key, { status: 'done' });
  await jobs.progress(key, 90);

  expect(told).toEqual(['running 0', 'running 60', 'cancelled 60']);
});

it('a job is queued only if its transaction commits', async () => {
  const failing = database.db.transaction().execute(async (trx) => {
    await jobs.queue(trx, key, null);
    throw new Error('changed my mind');
  });
  await expect(failing).rejects.toThrow('changed my mind');

  expect(await jobs.listUnfinished(key.userId)).toEqual([]);
});

it('work that nobody waits for has no record, and that is no error', async () => {
  await jobs.start(key);
  await jobs.progress(key, 10);
  await jobs.finish(key, { status: 'done' });

  expect(told).toEqual([]);
});
