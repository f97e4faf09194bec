import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { SetupError } from '../setup-error.ts';

const oldestMajor = 15;
const lockName = 'debrief.migrations';

/**
 * One connection that holds the migration lock. Two processes that start at once take turns, and the lock is
 * gone the moment its holder is, even one that was killed.
 */
export async function openMigrationSession(connectionString: string): Promise<Client> {
  const client = new Client({ connectionString, application_name: 'debrief-migrations', keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  try {
    await requireVersion(client);
    await takeLock(client);
    return client;
  } catch (error) {
    await client.end();
    throw error;
  }
}

/**
 * Asks again and again instead of waiting inside Postgres: a statement that waits holds a snapshot, a concurrent
 * index build waits for every older snapshot, and the two processes would wait for each other for ever.
 */
async function takeLock(client: Client): Promise<void> {
  while (!(await tryLock(client))) await delay(200);
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    'select pg_try_advisory_lock(hashtext($1)) as locked',
    [lockName],
  );
  return rows[0]?.locked ?? false;
}

async function requireVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: string; version: string }>(
    "select current_setting('server_version_num') as number, current_setting('server_version') as version",
  );
  const found = rows[0];
  if (found && Number(found.number) >= oldestMajor * 10_000) return;
  throw new SetupError(
    `Debrief needs Postgres ${oldestMajor} or newer; this database server is Postgres ${found?.version}.`,
  );
}
