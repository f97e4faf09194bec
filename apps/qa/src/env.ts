import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Where the world begins in time, unless a reset says otherwise: a Monday morning. */
export const usualInstant = '2026-03-02T09:00:00.000Z';
export const usualSeed = 'debrief';

export interface QaSettings {
  port: number;
  /** The database of this world and its mails. */
  dataDir: string;
  /** A Postgres to use instead of one of its own: the tests' own, or TEST_DATABASE_URL. */
  server?: { adminUrl: string; ownerUrl: string };
  logLevel: string;
  scenario: string;
}

/** PORT (3200), DATA_DIR, SCENARIO (demo), LOG_LEVEL (error); two worlds side by side need two ports and no more. */
export function readQaSettings(): QaSettings {
  const { PORT, DATA_DIR, SCENARIO, LOG_LEVEL, TEST_DATABASE_URL, DEBRIEF_TEST_SERVER } = process.env;
  const port = Number(PORT ?? 3200);
  const given = TEST_DATABASE_URL ? { adminUrl: TEST_DATABASE_URL, ownerUrl: TEST_DATABASE_URL } : undefined;
  return {
    ...{ port, scenario: SCENARIO ?? 'demo', logLevel: LOG_LEVEL ?? 'error' },
    dataDir: DATA_DIR ?? join(root, '.data', `qa-${port}`),
    server: DEBRIEF_TEST_SERVER ? (JSON.parse(DEBRIEF_TEST_SERVER) as QaSettings['server']) : given,
  };
}

/** What a program of ours is started with: this machine's way to find things, and nothing of its settings. */
export function bareEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, NODE_COMPILE_CACHE };
}
