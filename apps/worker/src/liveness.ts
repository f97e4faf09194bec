import { Client, type Pool } from 'pg';
import { type Deaths, freeJobsOfDead, freeJobsOfEnded } from './death-queries.ts';

const hash = `hashtextextended('worker:' || $1, 0)`;

export type Freed = { workerId: string } & Deaths;

export interface Liveness {
  /** Says that the pool of this id lives, for as long as this process does; the one before it ended in peace. */
  vouch(poolId: string): Promise<void>;
  /** Says so again should Postgres have cut the connection. */
  keep(): Promise<void>;
  /** Frees the jobs of workers that are gone; says what they held. */
  freeOrphans(): Promise<Freed[]>;
  close(): Promise<void>;
}

interface LivenessOptions {
  connectionString: string;
  pool: Pool;
  /** A job locked less than this ago may belong to a worker that is just about to take its lock. */
  graceMs: number;
}

/**
 * A worker holds a session lock that Postgres frees the moment its process is gone. Left alone, the jobs of a killed
 * worker would stay locked for four hours.
 */
export async function createLiveness({
  connectionString,
  pool,
  graceMs,
}: LivenessOptions): Promise<Liveness> {
  let client = await connect();
  let isConnected = true;
  let vouchedFor: string | undefined;

  async function connect(): Promise<Client> {
    const opened = new Client({
      ...{ connectionString, keepAlive: true, application_name: 'debrief-worker-liveness' },
    });
    opened.on('error', () => {});
    opened.on('end', () => {
      if (opened === client) isConnected = false;
    });
    await opened.connect();
    return opened;
  }

  async function keep(): Promise<void> {
    if (isConnected) return;
    client = await connect();
    isConnected = true;
    if (vouchedFor) await client.query(`select pg_advisory_lock(${hash})`, [vouchedFor]);
  }

  return {
    keep,
    async vouch(poolId) {
      const before = vouchedFor;
      vouchedFor = poolId;
      if (isConnected) await client.query(`select pg_advisory_lock(${hash})`, [poolId]);
      else await keep();
      if (before) await freeJobsOfEnded(pool, before);
    },
    freeOrphans: () => freeOrphans(pool, graceMs),
    close: () => client.end(),
  };
}

async function freeOrphans(pool: Pool, graceMs: number): Promise<Freed[]> {
  const { rows } = await pool.query<{ holder: string }>(
    `select distinct locked_by as holder from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - $1 * interval '1 millisecond'`,
    [graceMs],
  );
  const freed: Freed[] = [];
  for (const { holder } of rows) {
    const deaths = await freeIfGone(pool, holder);
    if (deaths) freed.push({ workerId: holder, ...deaths });
  }
  return freed;
}

async function freeIfGone(pool: Pool, holder: string): Promise<Deaths | undefined> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query<{ gone: boolean }>(
      `select pg_try_advisory_xact_lock(${hash}) as gone`,
      [holder],
    );
    const deaths = rows[0]?.gone ? await freeJobsOfDead(client, holder) : undefined;
    await client.query('commit');
    return deaths;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw error;
  } finally {
    client.release();
  }
}
