import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { SetupError } from './setup-error.ts';

const startingUp = '57P03';
const patienceMs = 30_000;

/** Throws SetupError unless a database answers there. A server that says it is just starting is waited for. */
export async function requireReachable(connectionString: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  while (true) {
    try {
      return await connectOnce(connectionString);
    } catch (error) {
      if (codeOf(error) !== startingUp || performance.now() > deadline)
        throw describe(connectionString, error);
      await delay(500);
    }
  }
}

async function connectOnce(connectionString: string): Promise<void> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
  } finally {
    await client.end();
  }
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}

/** The address is named, the password never. */
function describe(connectionString: string, error: unknown): SetupError {
  const { host, pathname } = new URL(connectionString);
  return new SetupError(
    `The database at ${host}${pathname} (DATABASE_URL) cannot be used: ${explain(error)}.`,
    { cause: error },
  );
}

function explain(error: unknown): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'nothing listens there';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'there is no machine of that name';
  // An address that has several numbers fails with one error for each and no message of its own.
  const message = error instanceof Error ? error.message : String(error);
  return message || 'it does not answer';
}
