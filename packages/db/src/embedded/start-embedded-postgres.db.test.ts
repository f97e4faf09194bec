import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, realpath, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start-embedded-postgres.ts';

const settings = { fsync: 'off' };
let dataDir: string;
let running: EmbeddedPostgres | undefined;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'debrief-embedded-'));
  await chmod(dataDir, 0o711);
});

afterEach(async () => {
  await running?.stop();
  running = undefined;
  await rm(dataDir, { recursive: true, force: true });
});

async function start(): Promise<EmbeddedPostgres> {
  running = await startEmbeddedPostgres({ dataDir, settings });
  return running;
}

async function ask(connectionString: string, query: string): Promise<unknown[]> {
  const client = new Client({ connectionString });
  await client.connect();
  const { rows } = await client.query({ text: query, rowMode: 'array' });
  await client.end();
  return rows.flat();
}

it('a new folder gets a database whose owner is no superuser, and opens only with its password', async () => {
  const postgres = await start();

  expect(
    await ask(postgres.connectionString, 'select rolsuper from pg_roles where rolname = current_user'),
  ).toEqual([false]);
  expect(await ask(postgres.connectionString, "select lower('ÄÖ')")).toEqual(['äö']);
  await expect(ask(postgres.connectionString.replace(/:[^:@]*@/, ':wrong@'), 'select 1')).rejects.toThrow(
    'password authentication failed',
  );
  expect((await stat(join(dataDir, 'postgres.json'))).mode & 0o777).toBe(0o600);
});

it('stopping leaves no process, and the next start has the data and the port', async () => {
  const first = await start();
  await ask(first.connectionString, 'create table kept as select 1');
  await first.stop();
  expect(first.isRunning()).toBe(false);

  const second = await start();

  expect(second.isAdopted).toBe(false);
  expect(second.connectionString).toBe(first.connectionString);
  expect(await ask(second.connectionString, 'select * from kept')).toEqual([1]);
});

it('a server left by a killed process is joined', async () => {
  const { processId, port } = await startElsewhereAndKill();

  const postgres = await start();

  expect(postgres.isAdopted).toBe(true);
  expect(postgres.port).toBe(port);
  expect(await readServerProcess()).toBe(processId);
});

it('a server that was killed is started again with what it had acknowledged', async () => {
  const first = await start();
  await ask(first.connectionString, 'create table kept as select 1');
  process.kill(await readServerProcess(), 'SIGKILL');

  const second = await start();

  expect(await ask(second.connectionString, 'select * from kept')).toEqual([1]);
});

it('a pid file whose number now belongs to another program does not block the start', async () => {
  await (await start()).stop();
  const file = join(await realpath(join(dataDir, 'postgres')), 'postmaster.pid');
  await writeFile(file, `${process.pid}\n${dataDir}\n1\n5432\n\n127.0.0.1\n0 0\nready\n`);

  const postgres = await start();

  expect(await ask(postgres.connectionString, 'select 1')).toEqual([1]);
});

it('the rest of a first start that was killed is cleared away', async () => {
  await mkdir(join(dataDir, 'postgres.new/base'), { recursive: true });

  await start();

  expect(existsSync(join(dataDir, 'postgres.new'))).toBe(false);
});

it('a folder without a database is one sentence', async () => {
  await mkdir(join(dataDir, 'postgres'));
  await writeFile(join(dataDir, 'postgres.json'), JSON.stringify({ password: 'a', superuserPassword: 'b' }));

  await expectSentence('it holds no database');
});

it.each([
  [
    'another version',
    () => writeFile(join(dataDir, 'postgres/PG_VERSION'), '14\n'),
    'made by Postgres 14, and this is',
  ],
  ['a damaged file', () => truncate(join(dataDir, 'postgres/global/pg_control'), 10), 'pg_control'],
  ['lost passwords', () => rm(join(dataDir, 'postgres.json')), 'with its passwords is missing'],
])('%s is one sentence that names the folder', async (_what, damage, reason) => {
  await (await start()).stop();
  await damage();

  await expectSentence(reason);
});

async function expectSentence(reason: string): Promise<void> {
  const failure = await start().catch((error: Error) => error.message);
  expect(failure).toMatch(
    /^The database folder \S+postgres cannot be used \(.+\): restore it from a backup, or move/,
  );
  expect(failure).toContain(reason);
  expect(failure).not.toContain('\n');
}

async function readServerProcess(): Promise<number> {
  return Number.parseInt(
    await readFile(join(await realpath(join(dataDir, 'postgres')), 'postmaster.pid'), 'utf8'),
    10,
  );
}

async function startElsewhereAndKill(): Promise<{ processId: number; port: number }> {
  const module = JSON.stringify(new URL('start-embedded-postgres.ts', import.meta.url).href);
  const code = `const { startEmbeddedPostgres } = await import(${module});
    console.log((await startEmbeddedPostgres({ dataDir: process.argv[1], settings: { fsync: 'off' } })).port); setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ['--input-type=module', '-e', code, dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface({ input: other.stdout }), 'line');
  other.kill('SIGKILL');
  await once(other, 'exit');
  return { processId: await readServerProcess(), port: Number(line) };
}
