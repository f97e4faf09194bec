// pnpm bench jobs [--jobs 20000] [--singles 200] [--rounds 3] [--json FILE]
// Trivial jobs, four at a time: how many a second are begun, and how soon a single one is. In turns, in one run.
import { parseArgs } from 'node:util';
import { startTestServer } from '@debrief/testing';
import { writeResults } from '../measuring/write-results.ts';
import { bullmq, hasRedis } from './bullmq.ts';
import { defaults, ours } from './graphile.ts';
import { type Figures, measure } from './measure.ts';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '20000' },
    singles: { type: 'string', default: '200' },
    rounds: { type: 'string', default: '3' },
    json: { type: 'string', default: 'bench/results/jobs.json' },
  },
});

/** Nobody needs Redis for Debrief: it is measured where it happens to be. */
const candidates = hasRedis() ? [ours, defaults, bullmq] : [ours, defaults];
const stopPostgres = await startTestServer();
const rounds: Figures[][] = [];
try {
  for (let round = 0; round < Number(values.rounds); round++) {
    const figures: Figures[] = [];
    for (const open of candidates)
      figures.push(await measure(await open(), Number(values.jobs), Number(values.singles)));
    console.table(figures);
    rounds.push(figures);
  }
  if (!hasRedis()) console.log('BullMQ was left out: there is no redis-server on the PATH.');
  await writeResults({
    suite: 'jobs',
    json: values.json,
    results: { jobs: values.jobs, singles: values.singles, rounds },
  });
} finally {
  await stopPostgres();
}
