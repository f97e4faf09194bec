import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createTestDatabase, findFreePort, sayFor, signIn, startProviderDouble } from '@debrief/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  insertBank,
  insertSubmittedAttempt,
} from '../../../packages/features/src/insights/testing/make-attempt-queries.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const patience = { timeout: 60_000, interval: 50 };
let dataDir: string;
let port: number;
let started: Started[];

type Started = { process: ChildProcess; printed(): string };

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'debrief-start-'));
  await chmod(dataDir, 0o711);
  port = await findFreePort();
  started = [];
});

afterEach(async () => {
  for (const launcher of started) await stop(launcher);
  await rm(dataDir, { recursive: true, force: true });
});

function start(settings: Record<string, string> = {}): Started {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), DEMO: '0', ...settings };
  const launcher = spawn(process.execPath, [main], { env });
  let printed = '';
  for (const stream of [launcher.stdout, launcher.stderr])
    stream.on('data', (part) => {
      printed += part;
    });
  started.push({ process: launcher, printed: () => printed });
  return { process: launcher, printed: () => printed };
}

async function startUntilReady(settings: Record<string, string> = {}): Promise<Started> {
  const launcher = start(settings);
  await vi.waitUntil(
    () => launcher.printed().includes('is ready') || launcher.process.exitCode !== null,
    patience,
  );
  expect(launcher.printed()).toContain(`\nDebrief is ready: http://localhost:${port}\n`);
  return launcher;
}

async function stop(
  { process: launcher }: Started,
  signal: NodeJS.Signals = 'SIGTERM',
): Promise<number | null> {
  if (launcher.exitCode === null && launcher.signalCode === null) {
    launcher.kill(signal);
    await once(launcher, 'exit');
  }
  return launcher.exitCode;
}

async function answers(): Promise<boolean> {
  return await fetch(`http://127.0.0.1:${port}/healthz`).then(
    (response) => response.ok,
    () => false,
  );
}

function findServerFile(): string {
  return join(dataDir, 'postgres/postmaster.pid');
}

it('one start serves page and API on one port; a second one is told; Ctrl-C leaves nothing', async () => {
  const launcher = await startUntilReady();
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(page.headers.get('content-type')).toContain('text/html');

  const second = start();
  await once(second.process, 'close');
  expect(second.process.exitCode).toBe(1);
  expect(second.printed()).toContain(
    `Debrief is already running on ${dataDir} (process ${launcher.process.pid}):`,
  );

  // A terminal sends one to the launcher, and npm another.
  launcher.process.kill('SIGINT');
  expect(await stop(launcher, 'SIGINT')).toBe(0);
  expect(await answers()).toBe(false);
  expect(existsSync(findServerFile())).toBe(false);
  expect(existsSync(join(dataDir, 'launcher.json'))).toBe(false);
});

it('a launcher that is killed takes server and worker along, and the next one joins its Postgres', async () => {
  await stop(await startUntilReady(), 'SIGKILL');
  await vi.waitUntil(async () => !(await answers()), patience);
  const [postgres] = (await readFile(findServerFile(), 'utf8')).split('\n');

  const next = await startUntilReady();

  expect((await readFile(findServerFile(), 'utf8')).split('\n')[0]).toBe(postgres);
  expect(await stop(next)).toBe(0);
  expect(existsSync(findServerFile())).toBe(false);
});

it('Ctrl-C while an insight is written lets it end before anything is stopped that it needs', async () => {
  await using database = await createTestDatabase();
  const model = await startProviderDouble();
  model.always(({ schema, prompt }) => ({
    say: sayFor(schema ?? {}, { prompt, chars: 900 }),
    chunkChars: 30,
    paceMs: 80,
  }));
  const secret = 'a secret for tests, 32 characters and more';
  const launcher = await startUntilReady({
    ...{ DATABASE_URL: database.connectionString, AUTH_SECRET: secret },
    ...{ AI_BALANCED: 'openai:double', OPENAI_API_KEY: 'none', OPENAI_BASE_URL: model.openaiUrl },
  });
  const url = `http://127.0.0.1:${port}`;
  const bank = await insertBank(database.db);
  const { userId, attemptId } = await database.db
    .transaction()
    .execute((trx) => insertSubmittedAttempt(trx, bank));
  const person = { id: userId, name: 'Nadia Nguyen', email: `${userId}@debrief.test` };
  const { token } = await signIn({ database, secret, url }, person);
  const input = encodeURIComponent(JSON.stringify({ attemptId }));
  const reader = fetch(`${url}/api/trpc/insights.watch?input=${input}`, {
    headers: { authorization: `Bearer ${token}` },
  }).then((response) => response.text());
  await vi.waitUntil(() => model.requests.length === 1, patience);

  expect(await stop(launcher, 'SIGINT')).toBe(0);

  const stream = database.db.selectFrom('stream').select('status').where('owner_id', '=', attemptId);
  expect(await stream.executeTakeFirst()).toEqual({ status: 'ready' });
  expect(model.requests).toHaveLength(1);
  expect(await reader).toContain('retry: 200');
  await model.close();
}, 60_000);
