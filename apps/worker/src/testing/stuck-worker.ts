import { createServices } from '@debrief/features';
import { defineJob, readSettings } from '@debrief/platform';
import { z } from 'zod';
import { startWorker } from '../start-worker.ts';

// A worker that takes one job and never ends it; a test kills it.
const connectionString = process.env.DATABASE_URL ?? '';
const settings = readSettings({
  DATABASE_URL: connectionString,
  AUTH_SECRET: 'a secret for tests, 32 characters',
  LOG_LEVEL: 'silent',
});
const services = await createServices(settings, { name: 'stuck' });
const task = defineJob({
  name: 'test.stuck',
  payload: z.object({}),
  maxAttempts: 5,
  run: () => {
    process.stdout.write('took it\n');
    return new Promise<void>(() => {});
  },
});
await startWorker({ services, connectionString, concurrency: 1, tasks: [task] as never, cron: [] });
