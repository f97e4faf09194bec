import { Pool, type PoolConfig } from 'pg';
import { PreparingClient } from './preparing-client.ts';
import { rowValues } from './row-values.ts';

export type PoolOptions = {
  connectionString: string;
  /** Seen in pg_stat_activity. */
  applicationName: string;
  /** Connections held at most. */
  max?: number;
  /** A statement that takes longer is cancelled; 0 means never. */
  statementTimeoutMs?: number;
  /** How long to wait for a connection; 5 s when left out. */
  connectTimeoutMs?: number;
  /** How long an answer may take before it is asked whether Postgres knows of the question; 8 s when left out. */
  suspectMs?: number;
  /** Told when an idle or borrowed connection breaks; the pool replaces it by itself. */
  onError?: (error: Error) => void;
};

/**
 * A pg pool that survives a restart of Postgres: without the two handlers a broken idle connection ends the process.
 * Waiting for a connection fails after 5 s: long enough for a class that submits at once, short enough that a spent pool
 * shows as an error and not as a hanging page.
 */
export function createPool(options: PoolOptions): Pool {
  const onError = options.onError ?? (() => {});
  const pool = new Pool(poolConfig(options));
  pool.on('error', onError);
  pool.on('connect', (client) => client.on('error', onError));
  return pool;
}

export function poolConfig(options: PoolOptions): PoolConfig & { suspectMs?: number } {
  return {
    Client: PreparingClient,
    connectionString: options.connectionString,
    application_name: options.applicationName,
    max: options.max ?? 10,
    types: rowValues,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    statement_timeout: options.statementTimeoutMs ?? 5_000,
    lock_timeout: 2_000,
    idle_in_transaction_session_timeout: 10_000,
    ...(options.suspectMs !== undefined && { suspectMs: options.suspectMs }),
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}
