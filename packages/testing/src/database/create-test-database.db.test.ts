import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { createTestDatabase } from './create-test-database.ts';

it('a test database has the schema and no rows, and is gone after use', async () => {
  const first = await createTestDatabase();
  const second = await createTestDatabase();

  await sql`create table mark (n integer)`.execute(first.db);

  await expect(sql`select * from mark`.execute(second.db)).rejects.toThrow('does not exist');
  expect(await second.db.selectFrom('app_user').selectAll().execute()).toEqual([]);
  await first.drop();
  await expect(second.pool.query('select')).resolves.toBeDefined();
  await second.drop();
});

it('numbers, exact decimals, days and times arrive as documented', async () => {
  const { pool, drop } = await createTestDatabase();

  const { rows } =
    await pool.query(`select 5::int8 as count, array[1, 2]::int8[] as counts, 1.50::numeric as points,
    date '2026-02-01' as "dueOn", array[date '2026-02-01'] as days, timestamptz '2026-02-01 10:00Z' as "at"`);

  expect(rows[0]).toEqual({
    count: 5,
    counts: [1, 2],
    points: '1.50',
    dueOn: '2026-02-01',
    days: ['2026-02-01'],
    at: new Date('2026-02-01T10:00:00Z'),
  });
  await drop();
});

it('a migration of ours can enqueue a job: the queue is there', async () => {
  const { pool, drop } = await createTestDatabase();

  const { rows } = await pool.query("select to_regproc('graphile_worker.add_job') is not null as exists");

  expect(rows[0]).toEqual({ exists: true });
  await drop();
});
