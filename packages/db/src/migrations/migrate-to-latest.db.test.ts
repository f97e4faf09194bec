import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, inject, it, vi } from 'vitest';
import { migrateToLatest } from './migrate-to-latest.ts';

const { adminUrl } = inject('testServer');
let admin: Client;
let client: Client;
let name: string;
let connectionString: string;
let folder: string;

beforeEach(async () => {
  admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  name = `debrief_migrations_${randomBytes(6).toString('hex')}`;
  await admin.query(`create database ${name}`);
  connectionString = adminUrl.replace(/[^/]*$/, name);
  client = new Client({ connectionString });
  await client.connect();
  folder = await mkdtemp(join(tmpdir(), 'debrief-migrations-'));
});

afterEach(async () => {
  await client.end();
  await admin.query(`drop database ${name} with (force)`);
  await admin.end();
  await rm(folder, { recursive: true });
});

async function write(files: Record<string, string>): Promise<void> {
  for (const [file, sql] of Object.entries(files)) await writeFile(join(folder, `${file}.sql`), sql);
}

async function listTables(): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1",
  );
  return rows.map((row) => row.name);
}

const first = { '0001_a_first': 'create table one (n integer); create table two (n integer);' };
const index = '-- no transaction\ncreate unique index concurrently if not exists one_n on one (n);';

it('files run once, in the order of their numbers, and their names are given back', async () => {
  await write({ ...first, '0002_b_rename': 'alter table two rename to three;' });

  expect(await migrateToLatest(connectionString, { folder })).toEqual(['0001_a_first', '0002_b_rename']);
  expect(await migrateToLatest(connectionString, { folder })).toEqual([]);
  expect(await listTables()).toEqual(['one', 'three']);
});

it('the given step runs before the first file', async () => {
  await write({ '0001_a_first': 'insert into queue values (1);' });

  await migrateToLatest(connectionString, {
    folder,
    before: async () => void (await client.query('create table queue (n integer)')),
  });

  expect((await client.query('select from queue')).rowCount).toBe(1);
});

it('a file that fails changes nothing, the ones before it stay, and its line is named', async () => {
  await write({ ...first, '0002_b_wrong': 'create table three (n integer);\nselect nonsense;' });

  await expect(migrateToLatest(connectionString, { folder })).rejects.toThrow(
    /^The migration 0002_b_wrong\.sql \(line 2\) failed and was rolled back: column "nonsense" does not exist\.$/,
  );
  expect(await listTables()).toEqual(['one', 'two']);
});

it('a number that was added later than higher ones still runs', async () => {
  await write({ ...first, '0003_c_third': 'create table three (n integer);' });
  await migrateToLatest(connectionString, { folder });
  await write({ '0002_b_second': 'create table four (n integer);' });

  expect(await migrateToLatest(connectionString, { folder })).toEqual(['0002_b_second']);
});

it('a concurrent index is built outside a transaction, between the others', async () => {
  await write({ ...first, '0002_a_index': index, '0003_b_third': 'create table three (n integer);' });

  await migrateToLatest(connectionString, { folder });

  expect(await listTables()).toEqual(['one', 'three', 'two']);
  const { rows } = await client.query("select indisvalid from pg_index where indexrelid = 'one_n'::regclass");
  expect(rows).toEqual([{ indisvalid: true }]);
});

it('an index build that was interrupted is taken up again', async () => {
  await write({ ...first, '0002_a_index': index });
  const rows = 'insert into one values (1), (1)';
  await write({ '0001_a_first': `${first['0001_a_first']} ${rows};` });
  await expect(migrateToLatest(connectionString, { folder })).rejects.toThrow(
    'could not create unique index',
  );
  await client.query('truncate one');

  await migrateToLatest(connectionString, { folder });

  const { rows: found } = await client.query(
    "select indisvalid from pg_index where indexrelid = 'one_n'::regclass",
  );
  expect(found).toEqual([{ indisvalid: true }]);
});

it('two processes that start at once take turns, also around a concurrent index', async () => {
  await write({ ...first, '0002_a_index': index });

  const applied = await Promise.all([1, 2, 3].map(() => migrateToLatest(connectionString, { folder })));

  expect(applied.map((names) => names.length).sort()).toEqual([0, 0, 2]);
});

it('a process that is killed in the middle leaves whole files only, and the next one goes on', async () => {
  await write({
    ...first,
    '0002_b_slow': 'create table three (n integer); select pg_sleep(1); create table four (n integer);',
  });
  const victim = spawn(
    process.execPath,
    ['--input-type=module', '-e', victimCode(), connectionString, folder],
    { stdio: 'inherit' },
  );
  await vi.waitUntil(isSleeping, { timeout: 20_000, interval: 20 });
  victim.kill('SIGKILL');
  await once(victim, 'exit');
  expect(await listTables()).toEqual(['one', 'two']);

  expect(await migrateToLatest(connectionString, { folder })).toEqual(['0002_b_slow']);
  expect(await listTables()).toEqual(['four', 'one', 'three', 'two']);
});

function victimCode(): string {
  const module = JSON.stringify(new URL('migrate-to-latest.ts', import.meta.url).href);
  return `const { migrateToLatest } = await import(${module}); await migrateToLatest(process.argv[1], { folder: process.argv[2] });`;
}

async function isSleeping(): Promise<boolean> {
  const { rowCount } = await admin.query(
    "select from pg_stat_activity where datname = $1 and wait_event = 'PgSleep'",
    [name],
  );
  return rowCount === 1;
}

it('a database of a newer product is refused in a sentence', async () => {
  await write({ ...first, '0002_b_newer': 'create table three (n integer);' });
  await migrateToLatest(connectionString, { folder });
  await rm(join(folder, '0002_b_newer.sql'));
  await write({ '0002_b_other': 'select 1;' });

  await expect(migrateToLatest(connectionString, { folder })).rejects.toThrow(
    /used by a newer Debrief \(it has 0002_b_newer/,
  );
});
