import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Bus } from './bus.ts';
import { createBus } from './create-bus.ts';

let database: TestDatabase;
let here: Bus;
let there: Bus;

beforeEach(async () => {
  database = await createTestDatabase();
  [here, there] = await Promise.all([open(), open()]);
});

afterEach(async () => {
  await Promise.all([here.close(), there.close()]);
  await database.drop();
});

async function open(): Promise<Bus> {
  const bus = createBus({ ...database, log: pino({ level: 'silent' }) });
  await connection(bus);
  return bus;
}

function connection(bus: Bus): Promise<void> {
  return new Promise((resolve) => {
    const stop = bus.onReconnect(() => {
      stop();
      resolve();
    });
  });
}

function next(bus: Bus, topic: string): Promise<unknown> {
  return new Promise((resolve) => {
    const stop = bus.listen(topic, (payload) => {
      stop();
      resolve(payload);
    });
  });
}

it('the own process hears at once, the others soon, each once', async () => {
  const heard: string[] = [];
  here.listen('news', (payload) => heard.push(`here ${payload}`));
  there.listen('news', (payload) => heard.push(`there ${payload}`));
  const last = next(there, 'last');

  void here.send('news', 1);
  expect(heard).toEqual(['here 1']);
  void here.send('news', 2);
  await here.send('last', null);
  await last;

  expect(heard).toEqual(['here 1', 'here 2', 'there 1', 'there 2']);
});

it('what may wait is heard at once here and a moment later elsewhere, in its order, and goes before the end', async () => {
  const heard: string[] = [];
  here.listen('news', (payload) => heard.push(`here ${payload}`));
  there.listen('news', (payload) => heard.push(`there ${payload}`));

  for (const number of [1, 2]) void here.send('news', number, { mayWait: true });
  expect(heard).toEqual(['here 1', 'here 2']);
  await expect.poll(() => heard.slice(2)).toEqual(['there 1', 'there 2']);

  void here.send('news', 3, { mayWait: true });
  await here.close();
  await expect.poll(() => heard.slice(4)).toEqual(['here 3', 'there 3']);
});

it('after a lost connection it listens again and says so', async () => {
  const back = connection(there);
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'debrief-bus' and datname = current_database()",
  );
  await back;
  const heard = next(there, 'news');

  await here.send('news', 'again');

  expect(await heard).toBe('again');
});

it('a hearer that throws disturbs no other, and who left hears nothing', async () => {
  const heard: unknown[] = [];
  here.listen('news', () => {
    throw new Error('deaf');
  });
  here.listen('news', (payload) => heard.push(payload));
  here.listen('news', () => heard.push('left'))();

  await here.send('news', 1);

  expect(heard).toEqual([1]);
});

it('a wake-up that cannot be sent is lost without an error', async () => {
  const bus = createBus({ ...database, db: database.db, log: pino({ level: 'silent' }) });
  await bus.close();
  await database.drop();

  await expect(bus.send('news', 1)).resolves.toBeUndefined();
});
