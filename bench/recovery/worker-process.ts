// The product's worker with one job of the bench, which says when it begins; everything else is as in apps/worker.
import { createServices } from '@debrief/features';
import { defineJob, readSettings } from '@debrief/platform';
import { startWorker } from '@debrief/worker';
import { z } from 'zod';
import { nowMs } from '../stream/read-stream.ts';
import { jobName } from './job-name.ts';

const connectionString = process.env.DATABASE_URL ?? '';
// The job library lets one go when Postgres restarts; its supervisor starts it again.
process.on('unhandledRejection', () => {});
const settings = readSettings({
  ...{ DATABASE_URL: connectionString, LOG_LEVEL: 'warn' },
  AUTH_SECRET: 'a secret for a bench, 32 characters.',
});
const services = await createServices(settings, { name: 'worker' });

const task = defineJob({
  name: jobName,
  payload: z.object({ number: z.number(), holdMs: z.number() }),
  maxAttempts: 25,
  async run({ number, holdMs }) {
    process.stdout.write(`${JSON.stringify({ number, at: nowMs() })}\n`);
    await new Promise((resolve) => setTimeout(resolve, holdMs));
  },
});
const worker = await startWorker({
  services,
  connectionString,
  concurrency: 4,
  tasks: [task] as never,
  cron: [],
});
process.stdout.write('the worker is ready\n');

process.once('SIGTERM', async () => {
  await worker.stop();
  await services.close();
  process.exit(0);
});
