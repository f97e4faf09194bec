import { Client, type ClientConfig } from 'pg';

/** What pg keeps of a connection and does not type. */
interface Wire {
  processID: number | null;
  connection: { stream: { destroy(): void } };
}

/**
 * Whether Postgres does nothing for a connection that waits for an answer: then the question or the answer was lost on
 * the way, and nobody would ever say so. False too when Postgres cannot be asked.
 */
export async function isForgotten(client: Client, config: ClientConfig): Promise<boolean> {
  const { processID } = client as unknown as Wire;
  const { connectionString, application_name } = config;
  const other = new Client({
    ...{ connectionString, application_name },
    ...{ connectionTimeoutMillis: 3_000, query_timeout: 3_000 },
  });
  other.on('error', () => {});
  try {
    await other.connect();
    const { rows } = await other.query('select state from pg_stat_activity where pid = $1', [processID]);
    return rows[0]?.state !== 'active';
  } catch {
    return false;
  } finally {
    await other.end().catch(() => {});
  }
}

/** Whoever waits on it is told that the connection broke, and the pool opens another. */
export function breakOff(client: Client): void {
  (client as unknown as Wire).connection.stream.destroy();
}
