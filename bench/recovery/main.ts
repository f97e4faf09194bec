// pnpm bench recovery [--rounds 3] [--json FILE]
// Postgres is restarted and killed under web writes and jobs, and a worker is killed: how long until writes are
// acknowledged, until jobs begin, and until all that was held by a worker is begun anew.
import { parseArgs } from 'node:util';
import { writeResults } from '../measuring/write-results.ts';
import { type DatabaseRecovery, endDatabase, killWorker } from './faults.ts';
import { openStage } from './stage.ts';
import { summarize } from './summarize.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    json: { type: 'string', default: 'bench/results/recovery.json' },
  },
});
const rounds = Number(values.rounds);

const stage = await openStage();
try {
  let worker = await stage.startWorker();
  const runs: Record<'restart' | 'kill', DatabaseRecovery[]> = { restart: [], kill: [] };
  const workerRuns: { heldMs: number; held: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const end of ['restart', 'kill'] as const) {
      runs[end].push(await endDatabase(stage, end));
      console.log(end, runs[end].at(-1));
    }
    const { next, ...figures } = await killWorker(stage, worker);
    worker = next;
    workerRuns.push(figures);
    console.log('kill -9 of a worker', figures);
  }
  const results = { rounds, ...summarize(runs, workerRuns) };
  await writeResults({ suite: 'recovery', json: values.json, results });
} catch (error) {
  console.error(stage.lastWords());
  throw error;
} finally {
  await stage.close();
}
