import { Client, type Pool } from 'pg';
import { type Deaths, freeJobsOfDead } from './death-queries.ts';

const hash = `hashtextextended('worker:' || $1, 0)`;

/** A job locked less than this ago may belong to a worker that is just about to take its lock. */
const graceMs = 5_000;

export interface Liveness {
  /** Says that the pool of this id lives, for as long as this process does. */
  vouch(poolId: string): Promise<void>;
  /** Frees the jobs of workers that are gone; says what they held. */
  freeOrphans(): Promise<({ workerId: string } & Deaths)[]>;
  close(): Promise<void>;
}

/**
 * A worker holds a session lock that Postgres frees the moment its process is gone. Left alone, the jobs of a killed
 * worker would stay locked for four hours.
 */
export async function createLiveness(connectionString: string, pool: Pool): Promise<Liveness> {
  const client = new Client({
    connectionString,
    keepAlive: true,
    application_name: 'debrief-worker-liveness',
  });
  client.on('error', () => {});
  await client.connect();
  return {
    vouch: async (poolId) => {
      await client.query(`select pg_advisory_lock(${hash})`, [poolId]);
    },
    freeOrphans: () => freeOrphans(pool),
    close: () => client.end(),
  };
}

async function freeOrphans(pool: Pool): Promise<({ workerId: string } & Deaths)[]> {
  const { rows } = await pool.query<{ holder: string }>(
    `select distinct locked_by as holder from graphile_worker._private_jobs
     where locked_by is not null and locked_at < now() - $1 * interval '1 millisecond'`,
    [graceMs],
  );
  const freed: ({ workerId: string } & Deaths)[] = [];
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
