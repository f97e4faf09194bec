// pnpm bench api [--parts nobody,query,dashboard,save,submit] [--parallel 1,32] [--processes 1,2] [--seconds 3]
//   [--rounds 5] [--json FILE] [--doors 'tRPC;REST'] [--profile DIR]
// Calls through every door beside the same statements on bare node:http and bare pg; in turns, in one run. With --doors
// only those, and what is bare; with --profile the server processes leave their CPU profiles there.
import { parseArgs } from 'node:util';
import { startTestServer } from '@debrief/testing';
import { writeResults } from '../measuring/write-results.ts';
import { measureReads } from './measure-reads.ts';
import { measureSaves } from './measure-saves.ts';
import { measureSubmissions } from './measure-submissions.ts';
import type { Row, Wanted } from './rows.ts';
import { type ApiStage, openStage } from './stage.ts';

const { values } = parseArgs({
  options: {
    parts: { type: 'string', default: 'nobody,query,dashboard,save,submit' },
    parallel: { type: 'string', default: '1,32' },
    processes: { type: 'string', default: '1,2' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '5' },
    doors: { type: 'string' },
    profile: { type: 'string' },
    json: { type: 'string', default: 'bench/results/api.json' },
  },
});

const parts: Record<string, (stage: ApiStage, wanted: Wanted) => Promise<Row[]>> = {
  nobody: (stage, wanted) => measureReads(stage, 'nobody', wanted),
  query: (stage, wanted) => measureReads(stage, 'query', wanted),
  dashboard: (stage, wanted) => measureReads(stage, 'dashboard', wanted),
  save: measureSaves,
  submit: measureSubmissions,
};

const wanted: Wanted = {
  parallel: values.parallel.split(',').map(Number),
  processes: values.processes.split(',').map(Number),
  seconds: Number(values.seconds),
  rounds: Number(values.rounds),
  doors: values.doors?.split(';') ?? null,
};
const stopPostgres = await startTestServer();
const stage = await openStage(Math.max(...wanted.processes), values.profile);
try {
  const rows: Row[] = [];
  for (const name of values.parts.split(',')) {
    const measure = parts[name];
    if (!measure) throw new Error(`There is no part "${name}": ${Object.keys(parts).join(', ')}.`);
    rows.push(...(await measure(stage, wanted)));
  }
  const { dashboardBytes } = stage.reader;
  await writeResults({
    ...{ suite: 'api', json: values.json, pool: stage.at.database.pool },
    results: { ...wanted, dashboardBytes, rows },
  });
} finally {
  await stage.close();
  await stopPostgres();
}
