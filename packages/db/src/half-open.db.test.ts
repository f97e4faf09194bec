import { createTestDatabase, startTcpProxy, type TcpProxy, type TestDatabase } from '@debrief/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadingDatabase } from './create-database.ts';
import { createPool } from './create-pool.ts';

let database: TestDatabase;
let wire: TcpProxy;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  database = await createTestDatabase();
  const url = new URL(database.connectionString);
  wire = await startTcpProxy(Number(url.port));
  url.port = String(wire.port);
  pool = createPool({ connectionString: url.href, applicationName: 'test', max: 1, suspectMs: 300 });
});
afterAll(async () => {
  await pool.end();
  await wire.close();
  await database.drop();
});

test('a connection that says nothing any more is noticed, and the next one works', async () => {
  await pool.query('select 1');
  wire.forget();

  await expect(pool.query('select 2')).rejects.toThrow(/Connection terminated/);

  expect((await pool.query('select 3 as three')).rows).toEqual([{ three: 3 }]);
});

test('a statement that only takes long is left alone', async () => {
  const { rows } = await pool.query("select pg_sleep(1.2), 'done' as word");

  expect(rows[0]?.word).toBe('done');
});

test('shared connections that say nothing any more are noticed too, and replaced', async () => {
  const url = new URL(database.connectionString);
  url.port = String(wire.port);
  const { db, close } = createReadingDatabase({
    ...{ connectionString: url.href, applicationName: 'test', max: 1, suspectMs: 300 },
  });
  const ask = () => sql`select 1 as one`.execute(db).then(({ rows }) => rows);
  await ask();
  wire.forget();

  for (const outcome of await Promise.allSettled([ask(), ask(), ask()]))
    expect(outcome.status).toBe('rejected');
  expect(await ask()).toEqual([{ one: 1 }]);
  await close();
});
