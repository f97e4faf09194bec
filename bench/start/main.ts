// pnpm bench start [--rounds 3] [--json FILE]
// `npm start` where everything is installed and built: on an empty data folder, and again on what it left, beside
// initdb and a start of Postgres alone. Until the first 200 of the address that says it is ready.
import { parseArgs } from 'node:util';
import { writeResults } from '../measuring/write-results.ts';
import { median } from '../stream/figures.ts';
import { buildWeb } from '../web/build-web.ts';
import { type Starts, startTwice } from './start-twice.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    json: { type: 'string', default: 'bench/results/start.json' },
  },
});

buildWeb();
const rounds = Number(values.rounds);
const runs: Starts[] = [];
for (let round = 0; round < rounds; round++) runs.push(await startTwice());
console.table(runs);
const over = (figure: (run: Starts) => number) => median(runs.map(figure));
const results = {
  rounds,
  coldMs: Math.round(over(({ coldMs }) => coldMs)),
  warmMs: Math.round(over(({ warmMs }) => warmMs)),
  postgresMs: Math.round(over(({ postgresMs }) => postgresMs)),
  coldOverPostgres: Math.round(over(({ coldMs, postgresMs }) => coldMs / postgresMs) * 100) / 100,
};
await writeResults({ suite: 'start', json: values.json, results });
