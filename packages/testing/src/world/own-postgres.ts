import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createDatabase, type Db } from '@debrief/db';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '@debrief/db/embedded';
import { root } from './root.ts';

/** A Postgres for one test alone, which may be ended in the middle. Its address stays the same. */
export interface OwnPostgres {
  db: Db;
  connectionString: string;
  port: number;
  /** As an administrator does: connections end, what was committed stays. Resolves when it serves again. */
  restart(downMs?: number): Promise<void>;
  /** Without a farewell: it recovers from its log. Resolves when it serves again. */
  kill(downMs?: number): Promise<void>;
  /** Ends it and removes its files. */
  close(): Promise<void>;
}

/** No power cut is played, so nothing is flushed to the disk; but what was acknowledged has been written. */
const settings = { fsync: 'off', max_connections: '120' };

/** Migrated and empty. Takes some seconds. */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'debrief-own-postgres-'));
  // Postgres' own user must pass through it when the tests run as root.
  await chmod(folder, 0o711);
  const start = () => startEmbeddedPostgres({ dataDir: folder, settings });
  const first = await start();
  const { connectionString, port } = first;
  await promisify(execFile)(process.execPath, [join(root, 'apps/launcher/src/migrate.ts')], {
    env: { PATH: process.env.PATH, DATABASE_URL: connectionString },
  });
  const database = createDatabase({
    ...{ connectionString, applicationName: 'debrief-test', max: 4 },
    onError: () => {},
  });
  const again = async (downMs: number) => {
    await untilGone(first);
    await rest(downMs);
    const { port: now } = await start();
    if (now !== port) throw new Error(`Postgres moved from port ${port} to ${now}.`);
  };
  return {
    db: database.db,
    connectionString,
    port,
    async restart(downMs = 0) {
      await first.stop();
      await again(downMs);
    },
    async kill(downMs = 0) {
      process.kill(readProcessId(folder), 'SIGKILL');
      await again(downMs);
    },
    async close() {
      await database.close();
      await first.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function readProcessId(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Its children leave a moment after it was killed; until then nobody else may take its memory. */
async function untilGone(postgres: EmbeddedPostgres): Promise<void> {
  while (postgres.isRunning()) await rest(20);
  await rest(200);
}
