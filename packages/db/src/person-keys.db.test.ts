import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';

// What a distributed Postgres asks for and cannot be given later: a person's rows are keyed and reached by the person.

/** The sign-in library reads its rows by their own id; a cached answer is found by its question. */
const exceptions = ['user_session', 'user_credential', 'ai_cache'];

/** Found by a secret, a browser's address or a message's name alone: who holds it is not known yet. */
const foundAlone = [
  'study_calendar_link_secret_hash_key',
  'notification_device_endpoint_key',
  'notification_delivery_id_key',
  'api_key_secret_hash_key',
];

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

test('every table of a person has a primary key that begins with user_id', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select c.table_name as name from information_schema.columns c
     where c.table_schema = 'public' and c.column_name = 'user_id' and c.table_name <> all($1)
       and not exists (
         select 1 from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
         where i.indrelid = c.table_name::regclass and i.indisprimary and a.attname = 'user_id')`,
    [exceptions],
  );

  expect(rows).toEqual([]);
});

test('foreign keys between tables of a person go along user_id', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select k.conname as name from pg_constraint k
     where k.contype = 'f' and k.connamespace = 'public'::regnamespace
       and exists (select 1 from pg_attribute where attrelid = k.conrelid and attname = 'user_id')
       and exists (select 1 from pg_attribute where attrelid = k.confrelid and attname = 'user_id')
       and not exists (
         select 1 from unnest(k.conkey) with ordinality key(column_number, place)
         join pg_attribute a on a.attrelid = k.conrelid and a.attnum = key.column_number
         where a.attname = 'user_id' and key.place = 1)`,
  );

  expect(rows).toEqual([]);
});

test('unique rules over a person’s rows hold within the person', async () => {
  const { rows } = await database.pool.query<{ name: string }>(
    `select i.indexrelid::regclass::text as name from pg_index i join pg_class t on t.oid = i.indrelid
     where i.indisunique and t.relnamespace = 'public'::regnamespace and t.relname <> all($1)
       and exists (select 1 from pg_attribute where attrelid = t.oid and attname = 'user_id')
       and not exists (select 1 from pg_attribute a where a.attrelid = t.oid and a.attname = 'user_id' and a.attnum = any(i.indkey))
       and i.indexrelid::regclass::text <> all($2)`,
    [exceptions, foundAlone],
  );

  expect(rows).toEqual([]);
});

test('no table counts its rows with a sequence', async () => {
  const { rows } = await database.pool.query(
    `select sequence_name from information_schema.sequences where sequence_schema = 'public'`,
  );

  expect(rows).toEqual([]);
});
