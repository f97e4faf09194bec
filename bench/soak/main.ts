// pnpm bench soak [--minutes 10] [--students 50] [--think 1500] [--questions 8] [--json FILE]
// So many students live the whole journey with the typed client against a server and a worker of their own; at the end
// what they were told is counted in the database.
import { parseArgs } from 'node:util';
import { startInstallation, startTestServer } from '@debrief/testing';
import { writeResults } from '../measuring/write-results.ts';
import { startPart } from '../stream/start-part.ts';
import { countAgainstDatabase, drainJobs } from './count-against-database.ts';
import { live } from './journey.ts';
import { prepareLiveHeap } from './live-heap.ts';
import { createNotebook } from './notebook.ts';
import { signUp } from './sign-up.ts';
import { watchProcesses } from './watch-processes.ts';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    students: { type: 'string', default: '50' },
    think: { type: 'string', default: '1500' },
    questions: { type: 'string', default: '8' },
    json: { type: 'string', default: 'bench/results/soak.json' },
  },
});
const minutes = Math.min(60, Number(values.minutes));
/** Programs grow while they warm up; short runs look at their second half. */
const warmUpSeconds = Math.min(120, minutes * 30);

const stopPostgres = await startTestServer();
const liveHeap = await prepareLiveHeap();
const double = await startPart('../soak/model.ts');
const at = await startInstallation({
  settings: {
    ...{ OPENAI_API_KEY: 'none', OPENAI_BASE_URL: `http://127.0.0.1:${double.port}/openai/v1` },
    ...{ AI_BALANCED: 'openai:bench', DATABASE_POOL: '10', ...liveHeap.settings },
  },
});
try {
  const students = await signUp(at.url, Number(values.students));
  const notebook = createNotebook();
  const processes = watchProcesses(at, {
    warmUpSeconds,
    endsAtSecond: minutes * 60,
    askLiveHeap: liveHeap.ask,
  });
  const endsAt = performance.now() + minutes * 60_000;
  const around = {
    url: at.url,
    notebook,
    endsAt,
    thinkMs: Number(values.think),
    questions: Number(values.questions),
  };
  const startedAt = performance.now();
  await Promise.all(students.map((student) => live(student, around)));
  const seconds = (performance.now() - startedAt) / 1_000;
  await processes.stop();
  const jobsLeft = await drainJobs(at);
  const counted = { ...(await countAgainstDatabase(at, notebook)), jobsLeft };
  const growth = processes.growth();
  const results = {
    ...{ minutes, students: students.length, thinkMs: around.thinkMs, warmUpSeconds },
    journeysPerMinute: Math.round((notebook.submitted.size / seconds) * 60),
    ...{ steps: notebook.rows(), errors: notebook.errors(), counted, growth },
    samples: processes.samples.filter((_sample, index) => index % 6 === 0),
  };
  console.table(results.steps);
  console.log(results.errors, counted);
  console.table(growth);
  await writeResults({ suite: 'soak', json: values.json, pool: at.database.pool, results });
} finally {
  await at.stop();
  await double.stop();
  await stopPostgres();
  await liveHeap.remove();
}
