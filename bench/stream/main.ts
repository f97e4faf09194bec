// pnpm bench stream [--rounds 3] [--concurrent 1,50,200] [--json FILE]
// Ours, the AI SDK's growing objects over tRPC and its bare text stream, of the same double, in turns, in one run;
// medians over the rounds.
import { parseArgs } from 'node:util';
import { startInstallation, startTestServer } from '@debrief/testing';
import { findPostgres } from '../measuring/find-postgres.ts';
import { writeResults } from '../measuring/write-results.ts';
import { compare, type Row, toRow } from './report.ts';
import { type RunFigures, runBare, runDebrief, runObjects, type Stage } from './run-once.ts';
import { startPart } from './start-part.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    concurrent: { type: 'string', default: '1,50,200' },
    json: { type: 'string', default: 'bench/results/stream.json' },
  },
});

const stopPostgres = await startTestServer();
const double = await startPart('./double.ts');
const doubleUrl = `http://127.0.0.1:${double.port}/openai/v1`;
const bare = await startPart('./bare.ts', { DOUBLE_URL: doubleUrl });
const objects = await startPart('./objects.ts', { DOUBLE_URL: doubleUrl });
const at = await startInstallation({
  settings: {
    OPENAI_API_KEY: 'none',
    OPENAI_BASE_URL: doubleUrl,
    AI_BALANCED: 'openai:bench',
    LOG_LEVEL: 'info',
    CALLS_PER_MINUTE: '0',
  },
});
try {
  const stage: Stage = {
    at,
    double,
    bare,
    objects,
    serverPid: at.server.pid,
    postgresPid: await findPostgres(at.database.pool),
  };
  await runDebrief(stage, 5);
  await runBare(stage, 5);
  await runObjects(stage, 5);
  const rows: Row[] = [];
  for (const concurrent of values.concurrent.split(',').map(Number)) {
    rows.push(...(await measureAt(stage, concurrent)));
    console.table(rows);
  }
  console.table(compare(rows));
  await writeResults({
    suite: 'stream',
    json: values.json,
    pool: at.database.pool,
    results: { rows, comparison: compare(rows) },
  });
} finally {
  await at.stop();
  await bare.stop();
  await objects.stop();
  await double.stop();
  await stopPostgres();
}

async function measureAt(stage: Stage, concurrent: number): Promise<Row[]> {
  const runs: Record<'squeezed' | 'plain' | 'objects' | 'bare', RunFigures[]> = {
    ...{ squeezed: [], plain: [], objects: [], bare: [] },
  };
  for (let round = 0; round < Number(values.rounds); round++) {
    runs.squeezed.push(await runDebrief(stage, concurrent));
    runs.plain.push(await runDebrief(stage, concurrent, false));
    runs.objects.push(await runObjects(stage, concurrent));
    runs.bare.push(await runBare(stage, concurrent));
  }
  return [
    toRow('debrief', concurrent, runs.squeezed),
    toRow('debrief, not squeezed', concurrent, runs.plain),
    toRow('growing objects over tRPC', concurrent, runs.objects),
    toRow('bare AI SDK', concurrent, runs.bare),
  ];
}
