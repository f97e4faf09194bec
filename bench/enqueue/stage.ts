import { createServices, type OpenServices } from '@debrief/features';
import { readSettings } from '@debrief/platform';
import { createTestDatabase, type TestDatabase } from '@debrief/testing';
import { findPostgres } from '../measuring/find-postgres.ts';

export interface EnqueueStage {
  database: TestDatabase;
  services: OpenServices;
  parallel: number;
  postgresPid: number;
  /** Of the name of the bench's jobs, as the queue keeps it. */
  taskId: number;
  /** Jobs that wait after one `attempt.submitted` of somebody new. */
  jobsOfASubmission: number;
  /** Lets every candidate begin with an empty queue. */
  empty(): Promise<void>;
  close(): Promise<void>;
}

export const jobName = 'bench.trivial';

/** An empty database and no worker; connections enough that nobody waits for one. */
export async function openStage(parallel: number): Promise<EnqueueStage> {
  const database = await createTestDatabase({ max: parallel });
  const settings = readSettings({
    ...{ DATABASE_URL: database.connectionString, DATABASE_POOL: String(parallel) },
    ...{ AUTH_SECRET: 'a secret for a bench, 32 characters.', LOG_LEVEL: 'silent' },
  });
  const services = await createServices(settings, { name: 'bench' });
  const { rows } = await database.pool.query<{ id: number }>(
    'insert into graphile_worker._private_tasks (identifier) values ($1) returning id',
    [jobName],
  );
  await publishSubmission(services);
  const { rows: counted } = await database.pool.query<{ count: number }>(
    'select count(*)::int as count from graphile_worker._private_jobs',
  );
  return {
    ...{ database, services, parallel, postgresPid: await findPostgres(database.pool) },
    taskId: rows[0]?.id ?? 0,
    jobsOfASubmission: counted[0]?.count ?? 0,
    empty: async () => void (await database.pool.query('truncate graphile_worker._private_jobs, event')),
    async close() {
      await services.close();
      await database.drop();
    },
  };
}

/** What a submission leaves to others: its event, and a job for each who hears of it. */
export function publishSubmission({ events }: OpenServices): Promise<void> {
  const [userId, attemptId, quizId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  return events.transaction((_trx, publish) =>
    publish({ name: 'attempt.submitted', userId, attemptId, quizId }),
  );
}
