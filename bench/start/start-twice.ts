import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbeddedPostgres } from '@debrief/db/embedded';
import { findFreePort } from '@debrief/testing';
import { root } from '../../scripts/root.ts';

/** A start that takes longer is given up. */
const longestMs = 60_000;

export interface Starts {
  /** On an empty folder. */
  coldMs: number;
  /** On what the cold one left. */
  warmMs: number;
  /** initdb and a start of Postgres alone, on a folder of its own. */
  postgresMs: number;
}

/** Milliseconds from the command to the first answer that it is ready. */
export async function startTwice(): Promise<Starts> {
  const postgresMs = await inEmptyFolder(startPostgres);
  return inEmptyFolder(async (folder) => {
    const port = await findFreePort();
    const coldMs = await startOnce(folder, port);
    return { coldMs, warmMs: await startOnce(folder, port), postgresMs };
  });
}

async function inEmptyFolder<Result>(run: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'debrief-start-'));
  // Postgres' own user must pass through it when this runs as root.
  await chmod(folder, 0o711);
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function startPostgres(dataDir: string): Promise<number> {
  const startedAt = performance.now();
  const postgres = await startEmbeddedPostgres({ dataDir });
  const tookMs = performance.now() - startedAt;
  await postgres.stop();
  return tookMs;
}

/** The program that stands behind `npm start`; npm's own start is not in it. */
async function startOnce(folder: string, port: number): Promise<number> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs')], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOST: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: folder,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  child.stdout.on('data', (piece) => {
    printed += piece;
  });
  const gone = once(child, 'exit');
  try {
    await untilReady(child, `http://127.0.0.1:${port}/readyz`);
    const tookMs = performance.now() - startedAt;
    if (printed.includes('Building the web app'))
      throw new Error('Sources of the web app changed, so that it was built again: measure once more.');
    return tookMs;
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
}

async function untilReady(child: ChildProcess, url: string): Promise<void> {
  const end = performance.now() + longestMs;
  while (child.exitCode === null && performance.now() < end) {
    if (await isReady(url)) return;
    await pause(10);
  }
  throw new Error(
    child.exitCode === null ? 'npm start took too long.' : `npm start ended with ${child.exitCode}.`,
  );
}

const isReady = (url: string) =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  );
