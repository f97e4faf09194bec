// pnpm bench bank [--parts save,submit,import,search] [--parallel 16,128] [--seconds 8] [--questions 50000] [--json FILE]
// Each figure beside the same work without us, in turns, in one run.
import { parseArgs } from 'node:util';
import { startInstallation, startTestServer } from '@debrief/testing';
import { writeResults } from '../measuring/write-results.ts';
import { measureImport } from './measure-import.ts';
import { measureSaves } from './measure-saves.ts';
import { measureSearch } from './measure-search.ts';
import { measureSubmissions } from './measure-submissions.ts';
import type { BenchStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'save,submit,import,search' },
    parallel: { type: 'string', default: '16,128' },
    seconds: { type: 'string', default: '8' },
    questions: { type: 'string', default: '50000' },
    json: { type: 'string', default: 'bench/results/bank.json' },
  },
});

const parts: Record<string, (stage: BenchStage) => Promise<object[]>> = {
  save: measureSaves,
  submit: measureSubmissions,
  search: measureSearch,
  import: measureImport,
};

const stopPostgres = await startTestServer();
const at = await startInstallation({ settings: { DATABASE_POOL: '10', CALLS_PER_MINUTE: '0' } });
const stage: BenchStage = {
  at,
  poolSize: 10,
  parallel: values.parallel.split(',').map(Number),
  seconds: Number(values.seconds),
  questions: Number(values.questions),
};
const results: Record<string, object[]> = {};
try {
  for (const name of values.parts.split(',')) {
    const measure = parts[name];
    if (!measure) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    results[name] = await measure(stage);
    console.log(name);
    console.table(results[name]);
  }
  await writeResults({ suite: 'bank', json: values.json, pool: at.database.pool, results: results });
} finally {
  await at.stop();
  await stopPostgres();
}
