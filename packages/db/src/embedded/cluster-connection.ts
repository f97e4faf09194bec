import { Client, escapeIdentifier, escapeLiteral } from 'pg';
import type { Cluster } from './cluster.ts';
import type { ClusterSecrets } from './cluster-secrets.ts';

const owner = 'debrief';

/** As the owner of the product's database, who may change its schema and is no superuser. */
export function ownerConnectionString(secrets: ClusterSecrets, port: number): string {
  return `postgres://${owner}:${secrets.password}@127.0.0.1:${port}/${owner}`;
}

export function superuserConnectionString(secrets: ClusterSecrets, port: number): string {
  return `postgres://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/postgres`;
}

/** Creates the owner and the database where they are missing. */
export async function setUpDatabase({ secrets }: Cluster, port: number): Promise<void> {
  await withSuperuser(secrets, port, async (client) => {
    if (await exists(client, 'select from pg_database where datname = $1')) return;
    if (!(await exists(client, 'select from pg_roles where rolname = $1')))
      await client.query(`create role ${owner}`);
    await client.query(`alter role ${owner} login password ${escapeLiteral(secrets.password)}`);
    await client.query(`create database ${escapeIdentifier(owner)} owner ${owner}`);
  });
}

/** Whether the server on this port is the one that belongs to this folder; false while it is still starting. */
export async function isServing({ secrets, folder }: Cluster, port: number): Promise<boolean> {
  try {
    return await withSuperuser(secrets, port, async (client) => {
      const { rows } = await client.query<{ folder: string }>(
        "select current_setting('data_directory') as folder",
      );
      return rows[0]?.folder === folder;
    });
  } catch {
    return false;
  }
}

async function exists(client: Client, query: string): Promise<boolean> {
  return (await client.query(query, [owner])).rowCount === 1;
}

async function withSuperuser<T>(
  secrets: ClusterSecrets,
  port: number,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const connectionString = superuserConnectionString(secrets, port);
  const client = new Client({
    connectionString,
    connectionTimeoutMillis: 2_000,
    application_name: 'debrief-setup',
  });
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
}
