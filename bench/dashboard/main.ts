// pnpm bench dashboard [--parts read,compile,jobs,live] [--parallel 1,16] [--seconds 4] [--people 1000] [--json FILE]
// Reading beside the bare row, in turns; compiling short and long histories in turns; jobs; from submitting to the live event.
import { parseArgs } from 'node:util';
import { createServices } from '@debrief/features';
import { readSettings } from '@debrief/platform';
import { startInstallation, startTestServer } from '@debrief/testing';
import { writeResults } from '../measuring/write-results.ts';
import { measureCompiling } from './measure-compiling.ts';
import { measureJobs } from './measure-jobs.ts';
import { measureLive } from './measure-live.ts';
import { measureReading } from './measure-reading.ts';
import { type DashboardStage, prepareQuizzes } from './stage.ts';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'compile,read,jobs,live' },
    parallel: { type: 'string', default: '1,16' },
    seconds: { type: 'string', default: '4' },
    people: { type: 'string', default: '1000' },
    json: { type: 'string', default: 'bench/results/dashboard.json' },
  },
});

const parts: Record<string, (stage: DashboardStage) => Promise<object[]>> = {
  compile: measureCompiling,
  read: measureReading,
  jobs: measureJobs,
  live: measureLive,
};

const stopPostgres = await startTestServer();
const at = await startInstallation({ settings: { DATABASE_POOL: '10', CALLS_PER_MINUTE: '0' } });
const services = await createServices(
  readSettings({
    ...{
      DATABASE_URL: at.database.connectionString,
      AUTH_SECRET: at.secret,
      LOG_LEVEL: 'error',
      DATABASE_POOL: '4',
    },
  }),
  { name: 'bench' },
);
const results: Record<string, object[]> = {};
try {
  const stage: DashboardStage = {
    ...{ at, services, quizzes: await prepareQuizzes(at) },
    parallel: values.parallel.split(',').map(Number),
    seconds: Number(values.seconds),
    people: Number(values.people),
  };
  for (const name of values.parts.split(',')) {
    const measure = parts[name];
    if (!measure) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    results[name] = await measure(stage);
    console.log(name);
    console.table(results[name]);
  }
  await writeResults({ suite: 'dashboard', json: values.json, pool: at.database.pool, results: results });
} finally {
  await services.close();
  await at.stop();
  await stopPostgres();
}
