import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createAuthDoor, createServices, type OpenServices, readAuthSecret } from '@debrief/features';
import { readSettings } from '@debrief/platform';
import {
  findFreePort,
  type Installation,
  type RunningProgram,
  startInstallation,
  startProgram,
} from '@debrief/testing';
import { type Part, startPart } from '../stream/start-part.ts';
import { prepareReads, type Reader } from './prepare-reads.ts';
import type { Work } from './work.ts';

export const poolSize = 10;

export interface ApiStage {
  at: Installation;
  services: OpenServices;
  reader: Reader;
  /** Of one server process, and of two. */
  ours: { urls: string[]; pids: number[] };
  bare: Part[];
  stock: Part[];
  work: Work;
  /** Lets the servers beside us read the work again. */
  shareWork(): Promise<void>;
  close(): Promise<void>;
}

/** An installation whose worker rests, with a second server process, and beside it the same work without us. */
export async function openStage(processes: number, profileTo?: string): Promise<ApiStage> {
  const settings = {
    DATABASE_POOL: String(poolSize),
    // More than can be sent: counted as always, refused never.
    ...{ CALLS_PER_MINUTE: '1000000', CALLS_BURST: '1000000' },
    ...(profileTo && { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${resolve(profileTo)}` }),
  };
  const at = await startInstallation({ settings });
  const services = await createServices(
    readSettings({
      ...{ DATABASE_URL: at.database.connectionString, AUTH_SECRET: at.secret },
      ...{ LOG_LEVEL: 'error', DATABASE_POOL: '4', DEBRIEF_EMBEDDED: '1' },
    }),
    { name: 'bench' },
  );
  const auth = createAuthDoor(services, readAuthSecret(services.settings));
  const { reader, work } = await prepareReads({ at, services, auth });
  await at.worker.stop();
  const folder = await mkdtemp(join(tmpdir(), 'debrief-bench-'));
  const WORK_FILE = join(folder, 'work.json');
  await writeFile(WORK_FILE, JSON.stringify(work));
  const env = { DATABASE_URL: at.database.connectionString, WORK_FILE };
  const more: RunningProgram[] = [];
  const urls = [at.url];
  while (urls.length < processes) {
    const second = await startSecond(at, settings);
    more.push(second.program);
    urls.push(second.url);
  }
  const startAll = (file: string) =>
    Promise.all(Array.from({ length: processes }, () => startPart(file, env)));
  const bare = await startAll('../api/bare-server.ts');
  const stock = await startAll('../api/stock-trpc.ts');
  return {
    ...{ at, services, reader, work, bare, stock },
    ours: { urls, pids: [at.server.pid, ...more.map(({ pid }) => pid)] },
    async shareWork() {
      await writeFile(WORK_FILE, JSON.stringify(work));
      for (const { port } of bare) await (await fetch(`http://127.0.0.1:${port}/work`)).text();
    },
    async close() {
      await Promise.all([...bare, ...stock, ...more].map((each) => each.stop()));
      await services.close();
      await at.stop();
      await rm(folder, { recursive: true });
    },
  };
}

async function startSecond(at: Installation, settings: Record<string, string>) {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const program = startProgram('apps/server/src/main.ts', {
    ...{
      PATH: process.env.PATH,
      PORT: String(port),
      HOST: '127.0.0.1',
      BASE_URL: url,
      NODE_ENV: 'production',
    },
    ...{ DATABASE_URL: at.database.connectionString, DEBRIEF_EMBEDDED: '1', AUTH_SECRET: at.secret },
    ...{ CALLS_PER_MINUTE: '1000000', CALLS_BURST: '1000000' },
    ...{ RULES_PACE_MS: '0', DATA_DIR: join(tmpdir(), `debrief-bench-${port}`), ...settings },
  });
  await program.printed('the server is ready');
  return { program, url };
}
