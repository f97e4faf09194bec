import { createServices } from '@debrief/features';
import { defineJob, readSettings } from '@debrief/platform';
import { z } from 'zod';
import { startWorker } from '../start-worker.ts';
import { startWatchdog } from '../watchdog.ts';

// A worker with jobs that take their process with them; a test starts it again each time, as the launcher would.
const connectionString = process.env.DATABASE_URL ?? '';
const settings = readSettings({
  DATABASE_URL: connectionString,
  AUTH_SECRET: 'a secret for tests, 32 characters',
  LOG_LEVEL: 'silent',
});
const services = await createServices(settings, { name: 'poison' });
const say = (words: string) => process.stdout.write(`${words}\n`);

const tasks = [
  defineJob({
    name: 'test.abort',
    payload: z.object({}),
    maxAttempts: 25,
    async run() {
      say('abort');
      await new Promise((resolve) => setTimeout(resolve, 300));
      process.abort();
    },
  }),
  defineJob({
    name: 'test.hang',
    payload: z.object({}),
    maxAttempts: 25,
    async run() {
      say('hang');
      await new Promise((resolve) => setTimeout(resolve, 300));
      for (;;);
    },
  }),
  defineJob({
    name: 'test.innocent',
    payload: z.object({ number: z.number() }),
    maxAttempts: 25,
    async run({ number }) {
      await new Promise((resolve) => setTimeout(resolve, 700));
      say(`innocent ${number}`);
    },
  }),
];
startWatchdog({ seconds: 2 });
await startWorker({
  services,
  connectionString,
  concurrency: 3,
  tasks: tasks as never,
  cron: [],
  graceMs: 500,
});
