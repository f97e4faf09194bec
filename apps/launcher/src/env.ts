import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEnvFile } from 'node:process';
import { SetupError } from '@debrief/db';
import { readSettings, type Settings } from '@debrief/platform/settings';
import { root } from './root.ts';

type Environment = Record<string, string | undefined>;

/** Stands in while the settings are checked: the real one is in the data folder, which is only known afterwards. */
const secretToCome = 'x'.repeat(32);

/** The settings of this start, from `.env` and the environment; the environment wins. Throws SettingsError. */
export function readLauncherSettings(): Settings {
  const file = join(root, '.env');
  if (existsSync(file)) loadEnvFile(file);
  return readSettings({ ...process.env, AUTH_SECRET: process.env.AUTH_SECRET || secretToCome });
}

/** What the programs that the launcher starts are given: its own environment, with everything settled. */
export function createChildEnvironment(settings: Settings, connectionString: string): Environment {
  return {
    ...process.env,
    PORT: String(settings.PORT),
    HOST: settings.HOST,
    DATA_DIR: settings.dataDir,
    DATABASE_URL: connectionString,
    DEBRIEF_EMBEDDED: settings.isEmbeddedDatabase ? '1' : '0',
    AUTH_SECRET: process.env.AUTH_SECRET || readOrCreateSecret(settings.dataDir),
    NODE_ENV: process.env.NODE_ENV ?? 'production',
  };
}

/** Vite's port in development. */
export function readDevelopmentPort(): number {
  return Number(process.env.DEV_PORT ?? 5173);
}

/** The database that a deployment without the launcher names. */
export function readDatabaseUrl(): string {
  const connectionString = process.env.DATABASE_URL;
  if (!connectionString)
    throw new SetupError('DATABASE_URL is not set: it names the database to bring up to date.');
  return connectionString;
}

/** For tools that take part of their settings from the environment, and whose output goes into a file. */
export function createToolEnvironment(): Environment {
  return { ...process.env, NO_COLOR: '1' };
}

/** Signs sessions; kept, so that a restart signs nobody out. */
function readOrCreateSecret(dataDir: string): string {
  const file = join(dataDir, 'auth-secret');
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
}
