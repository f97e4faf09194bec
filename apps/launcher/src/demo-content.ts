import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '@debrief/db';
import type { ProgramLog } from './program-log.ts';
import { runToEnd } from './run-to-end.ts';

type SeedOptions = {
  dataDir: string;
  connectionString: string;
  env: Record<string, string | undefined>;
  log: ProgramLog;
  signal: AbortSignal;
};

/**
 * Whether this very database has its demo content. The data folder remembers which one was filled, so that a new
 * database, or a seed that was interrupted, is seen; the seed itself may run twice.
 */
export async function hasDemoContent(dataDir: string, connectionString: string): Promise<boolean> {
  const marker = findDemoMarker(dataDir);
  return existsSync(marker) && readFileSync(marker, 'utf8') === (await identifyDatabase(connectionString));
}

export async function loadDemoContent({
  dataDir,
  connectionString,
  env,
  log,
  signal,
}: SeedOptions): Promise<void> {
  const seed = {
    name: 'Loading the demo content',
    entry: 'packages/features/src/cli.ts',
    args: ['demo', 'seed'],
    env,
  };
  await runToEnd(seed, log, signal);
  writeFileSync(findDemoMarker(dataDir), await identifyDatabase(connectionString));
}

export function findDemoMarker(dataDir: string): string {
  return join(dataDir, 'demo-content');
}

/** Differs for every server and for every database that was ever made on it. */
async function identifyDatabase(connectionString: string): Promise<string> {
  const { pool, close } = createDatabase({ connectionString, applicationName: 'debrief-launcher', max: 1 });
  try {
    const { rows } = await pool.query<{ id: string }>(
      "select concat_ws('/', s.system_identifier, d.oid) as id from pg_control_system() s, pg_database d where d.datname = current_database()",
    );
    return rows[0]?.id ?? '';
  } finally {
    await close();
  }
}
