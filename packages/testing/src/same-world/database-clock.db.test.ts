import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../database/index.ts';
import { followWorldClock, installDatabaseClock } from './database-clock.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase({ max: 1 });
  await installDatabaseClock(database.pool);
  const name = new URL(database.connectionString).pathname.slice(1);
  await database.pool.query(followWorldClock(name));
  await database.pool.query("update qa.clock set shift = timestamptz '2026-03-02 09:00Z' - pg_catalog.now()");
  // What a database says of its search path holds for sessions that begin after it.
  await database.pool.query('set search_path = public, qa, pg_catalog');
});
afterAll(() => database.drop());

it('what our statements call now is the world’s, and goes on [004-45]', async () => {
  const { rows } = await database.pool.query<Record<string, Date>>(
    'select now(), clock_timestamp() as clock, statement_timestamp() as statement',
  );

  for (const at of Object.values(rows[0] ?? {})) expect(at.toISOString()).toMatch(/^2026-03-02T09:0/);
});

it('every default of a column asks the world’s clock, those of the job queue too', async () => {
  const { rows } = await database.pool.query(
    `select d.adrelid::regclass::text as home, pg_get_expr(d.adbin, d.adrelid) as said
     from pg_attrdef d join pg_class c on c.oid = d.adrelid
     where c.relnamespace in ('public'::regnamespace, 'graphile_worker'::regnamespace)
       and pg_get_expr(d.adbin, d.adrelid) ~* '(pg_catalog\\.(now|clock_timestamp)|current_)'`,
  );

  expect(rows).toEqual([]);
});

it('a job with a delay is due in the world’s time', async () => {
  const { rows } = await database.pool.query<{ runAt: Date; lateS: number }>(
    `select run_at as "runAt", extract(epoch from now() + interval '20 s' - run_at)::float8 as "lateS"
     from graphile_worker.add_job('none', run_at => now() + interval '20 s')`,
  );

  expect(rows[0]?.runAt.toISOString()).toMatch(/^2026-03-02T09:0/);
  expect(Math.abs(rows[0]?.lateS ?? 99)).toBeLessThan(1);
});
