import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { announceTestServer, readGivenServer } from './env.ts';
import { prepareTemplate } from './prepare-template.ts';

type Server = { adminUrl: string; ownerUrl: string };

const serverProcess = fileURLToPath(new URL('test-server-process.ts', import.meta.url));

/**
 * Makes {@link createTestDatabase} work in every process started from here on: a Postgres (an embedded one, or
 * TEST_DATABASE_URL) with a migrated template. Returns the function that stops it.
 */
export async function startTestServer(): Promise<() => Promise<void>> {
  const given = readGivenServer();
  if (given) {
    announceTestServer(await prepareTemplate({ adminUrl: given, ownerUrl: given }));
    return async () => {};
  }
  const holder = spawn(process.execPath, [serverProcess], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
  });
  try {
    announceTestServer(await prepareTemplate(await readAddress(holder)));
  } catch (error) {
    await stop(holder);
    throw error;
  }
  return () => stop(holder);
}

async function readAddress(holder: ChildProcess): Promise<Server> {
  const lines = createInterface({ input: holder.stdout as Readable });
  const died = once(holder, 'exit').then(() => {
    throw new Error('The test Postgres did not start; its reason stands above.');
  });
  const [line] = (await Promise.race([once(lines, 'line'), died])) as [string];
  return JSON.parse(line) as Server;
}

async function stop(holder: ChildProcess): Promise<void> {
  if (holder.exitCode !== null) return;
  const exited = once(holder, 'exit');
  holder.stdin?.end();
  await exited;
}
