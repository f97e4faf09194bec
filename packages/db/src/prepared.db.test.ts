import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createReadingDatabase } from './create-database.ts';
import { prepared } from './prepared.ts';
import { preparedMark } from './preparing-client.ts';

let database: TestDatabase;
let reading: ReturnType<typeof createReadingDatabase>;
beforeAll(async () => {
  database = await createTestDatabase();
  reading = createReadingDatabase({
    ...{ connectionString: database.connectionString, applicationName: 'test-read', max: 2 },
  });
});
afterAll(async () => {
  await reading.close();
  await database.drop();
});

let builds = 0;
const numbered = prepared((given: { one: number; words: string[] | null }) => {
  builds += 1;
  return sql<{ sum: number; words: string[] | null; fixed: string }>`${sql.raw(preparedMark)}
    select ${given.one}::integer + ${1}::integer as sum, ${given.words}::text[] as words, ${'same'}::text as fixed`;
});

test('a statement is put together once and says what each call gives it', async () => {
  expect(await numbered(reading.db, { one: 1, words: ['a'] })).toEqual([
    { sum: 2, words: ['a'], fixed: 'same' },
  ]);
  expect(await numbered(reading.db, { one: 5, words: null })).toEqual([
    { sum: 6, words: null, fixed: 'same' },
  ]);
  expect(builds).toBe(1);
});

test('many reads at once share two connections, and each gets its own answer', async () => {
  const asked = Array.from({ length: 300 }, (_, one) => one);
  const answers = await Promise.all(asked.map((one) => numbered(reading.db, { one, words: null })));

  expect(answers.map(([row]) => row?.sum)).toEqual(asked.map((one) => one + 1));
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from pg_stat_activity where application_name = 'test-read'`.execute(
    reading.db,
  );
  expect(rows[0]?.count).toBe(2);
});

test('one that fails takes no other with it', async () => {
  const failing = sql`select 1 / 0`.execute(reading.db);
  const answers = Promise.all([1, 2, 3].map((one) => numbered(reading.db, { one, words: null })));

  await expect(failing).rejects.toThrow('division by zero');
  expect((await answers).map(([row]) => row?.sum)).toEqual([2, 3, 4]);
});

test('connections that broke are replaced', async () => {
  await numbered(reading.db, { one: 1, words: null });
  await database.pool.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'test-read'",
  );

  const ask = () => numbered(reading.db, { one: 2, words: null }).then(([row]) => row?.sum);
  await expect.poll(() => ask().catch(() => null)).toBe(3);
  expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([3, 3, 3, 3]);
});

test('what holds connections for itself is refused', async () => {
  await expect(reading.db.transaction().execute(async () => undefined)).rejects.toThrow('transaction');
});
