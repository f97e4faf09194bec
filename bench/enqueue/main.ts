// pnpm bench enqueue [--parallel 16] [--seconds 2] [--rounds 5] [--json FILE]
// Jobs put into the queue while nobody takes any out: as the product does, and in batches, beside a bare insert into the
// table of jobs and a row of an outbox; in turns, in one run.
import { parseArgs } from 'node:util';
import { startTestServer } from '@debrief/testing';
import { inTurns } from '../measuring/in-turns.ts';
import { writeResults } from '../measuring/write-results.ts';
import { listCandidates } from './candidates.ts';
import { bareInsert } from './names.ts';
import { openStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    parallel: { type: 'string', default: '16' },
    seconds: { type: 'string', default: '2' },
    rounds: { type: 'string', default: '5' },
    json: { type: 'string', default: 'bench/results/enqueue.json' },
  },
});
const wanted = { seconds: Number(values.seconds), rounds: Number(values.rounds) };
const parallel = Number(values.parallel);

const stopPostgres = await startTestServer();
const stage = await openStage(parallel);
try {
  const turned = await inTurns(listCandidates(stage), wanted);
  const rows = turned.rows.map((row) => ({ ...row, ofBareInsert: turned.ratio(row.what, bareInsert) }));
  console.table(rows);
  const { jobsOfASubmission, database } = stage;
  const results = { ...wanted, parallel, jobsOfASubmission, rows };
  await writeResults({ suite: 'enqueue', json: values.json, pool: database.pool, results });
} finally {
  await stage.close();
  await stopPostgres();
}
