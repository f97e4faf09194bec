import { requireReachable } from '@debrief/db';
import { startEmbeddedPostgres } from '@debrief/db/embedded';
import type { Settings } from '@debrief/platform/settings';

export type RunningDatabase = {
  connectionString: string;
  /** False once the embedded Postgres has gone away by itself; somebody else's server is not watched. */
  isRunning(): boolean;
  /** Stops the embedded Postgres; leaves somebody else's server alone. */
  stop(): Promise<void>;
};

type Say = (line: string) => void;

/** The embedded Postgres, or the server at DATABASE_URL. Throws SetupError. */
export async function openDatabase(settings: Settings, say: Say): Promise<RunningDatabase> {
  if (settings.DATABASE_URL) return await openGiven(settings.DATABASE_URL, say);
  say('Starting Postgres');
  const postgres = await startEmbeddedPostgres({ dataDir: settings.dataDir, say });
  if (postgres.isAdopted) say('Postgres was still running from an earlier start');
  return postgres;
}

async function openGiven(connectionString: string, say: Say): Promise<RunningDatabase> {
  say(`Looking for the database at ${new URL(connectionString).host}`);
  await requireReachable(connectionString);
  return { connectionString, isRunning: () => true, stop: async () => {} };
}
