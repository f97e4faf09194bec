import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool } from './create-pool.ts';
import { preparedMark } from './preparing-client.ts';

let database: TestDatabase;
let pool: ReturnType<typeof createPool>;
beforeAll(async () => {
  database = await createTestDatabase();
  pool = createPool({ connectionString: database.connectionString, applicationName: 'test', max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const prepared = async () => {
  const { rows } = await pool.query('select statement from pg_prepared_statements');
  return rows.map((row) => row.statement as string);
};

test('a marked statement is prepared once on its connection, others never', async () => {
  const marked = `${preparedMark} select $1::integer + 1 as sum`;
  for (const given of [1, 2, 3]) {
    const { rows } = await pool.query(marked, [given]);
    expect(rows).toEqual([{ sum: given + 1 }]);
  }
  await pool.query('select $1::integer as plain', [1]);

  expect(await prepared()).toEqual([marked]);
});

test('a statement whose result a migration changed fails once at most and then runs again', async () => {
  await pool.query('create table thing (id integer)');
  const marked = `${preparedMark} select * from thing where id > $1`;
  await pool.query(marked, [0]);
  await pool.query('alter table thing add column name text');

  await pool.query(marked, [0]).catch(() => undefined);
  await pool.query('insert into thing values (1, $1)', ['one']);
  const { rows } = await pool.query(marked, [0]);

  expect(rows).toEqual([{ id: 1, name: 'one' }]);
});
