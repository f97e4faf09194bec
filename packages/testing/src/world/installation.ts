import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTestDatabase, type TestDatabase } from '../database/index.ts';
import { noteSecretSettings, noteSecretsOf } from '../logs/index.ts';
import { prepareDemoTemplate } from './demo-template.ts';
import { findFreePort } from './free-port.ts';
import { type Kept, readMails } from './mails.ts';
import { type RunningProgram, startProgram } from './program.ts';

const serverEntry = 'apps/server/src/main.ts';
const workerEntry = 'apps/worker/src/main.ts';

export type InstallationOptions = {
  /** Settings as they stand in `.env`; what is left out is chosen for tests. */
  settings?: Record<string, string>;
  /** Whether the demo content and accounts are there; true when left out. */
  hasDemo?: boolean;
};

/** Server and worker as they run at somebody's place: processes of their own on a database of their own. */
export type Installation = {
  url: string;
  /** Signs session cookies. */
  secret: string;
  database: TestDatabase;
  server: RunningProgram;
  worker: RunningProgram;
  /** What was sent to an address, newest first. */
  mailsTo(address: string): Promise<Kept[]>;
  /** Starts the server again at the same address, after it was killed or stopped. */
  restartServer(): Promise<void>;
  restartWorker(): Promise<void>;
  /** Ends both programs and drops the database. */
  stop(): Promise<void>;
};

/** Takes a second or two; the first one with demo content in a run, some more. */
export async function startInstallation(options: InstallationOptions = {}): Promise<Installation> {
  const template = options.hasDemo === false ? undefined : await prepareDemoTemplate();
  const database = await createTestDatabase({ template, max: 4 });
  const dataDir = await mkdtemp(join(tmpdir(), 'debrief-installation-'));
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const env = toEnvironment({ dataDir, port, url, database, settings: options.settings });
  noteSecretSettings(env);
  const installation = {
    url,
    secret: testSecret,
    database,
    server: startProgram(serverEntry, env),
    worker: startProgram(workerEntry, env),
    mailsTo: (address: string) => readMails(dataDir, address),
    async restartServer() {
      installation.server = startProgram(serverEntry, env);
      await installation.server.printed('the server is ready');
    },
    async restartWorker() {
      installation.worker = startProgram(workerEntry, env);
      await installation.worker.printed('the worker is ready');
    },
    async stop() {
      await Promise.all([installation.server.stop(), installation.worker.stop()]);
      await noteSecretsOf(database.db);
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  try {
    await installation.server.printed('the server is ready');
    await installation.worker.printed('the worker is ready');
    return installation;
  } catch (error) {
    await installation.stop();
    throw error;
  }
}

const testSecret = 'a secret for tests, 32 characters and more';

type Place = {
  dataDir: string;
  port: number;
  url: string;
  database: TestDatabase;
  settings?: Record<string, string>;
};

function toEnvironment({
  dataDir,
  port,
  url,
  database,
  settings,
}: Place): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    PORT: String(port),
    HOST: '127.0.0.1',
    BASE_URL: url,
    DATA_DIR: dataDir,
    DATABASE_URL: database.connectionString,
    DATABASE_POOL: '6',
    // Demo accounts answer on this machine, as with the database that `npm start` brings.
    DEBRIEF_EMBEDDED: '1',
    AUTH_SECRET: testSecret,
    LOG_LEVEL: 'info',
    RULES_PACE_MS: '0',
    // Receivers of webhooks are doubles on this machine.
    WEBHOOKS_TO_PRIVATE: '1',
    // A test asks as a hundred people do: it is counted, and never too much.
    ...{ CALLS_PER_MINUTE: '1000000', CALLS_BURST: '1000000' },
    NODE_ENV: 'production',
    ...settings,
  };
}
