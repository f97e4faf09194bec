import { setTimeout as rest } from 'node:timers/promises';
import pg from 'pg';
import { askForCompilation } from '../../packages/features/src/dashboard/read/ask-for-compilation.ts';
import { type LoadFigures, load, round } from '../bank/figures.ts';
import { median } from '../stream/figures.ts';
import { ask } from './ask.ts';
import { type DashboardStage, somebodyWith } from './stage.ts';

const rounds = 5;
const row = 'select body from dashboard_snapshot where user_id = $1';

/** The dashboard of somebody with 500 attempts over HTTP, session check included, beside the bare row; in turns. */
export async function measureReading(stage: DashboardStage): Promise<object[]> {
  const { at, services, parallel, seconds } = stage;
  const { id, token } = await somebodyWith(stage, 500);
  await askForCompilation(services.db, id);
  while (!(await ask(at.url, token, 'dashboard.get')).includes('"status":"ready"')) await rest(100);
  await at.database.pool.query('vacuum analyze');
  const pool = new pg.Pool({ connectionString: at.database.connectionString, max: 10 });
  const bytes = (await ask(at.url, token, 'dashboard.get')).length;
  const works: Record<string, () => Promise<unknown>> = {
    'dashboard.get over HTTP, session check included': () => ask(at.url, token, 'dashboard.get'),
    'the same by tRPC itself': () => ask(at.url, token, 'dashboard.get?input=null'),
    'a session check alone, by tRPC': () => ask(at.url, token, 'accounts.me'),
    'bare pg read of the row': () => pool.query(row, [id]),
    'bare pg read of the row, prepared': () => pool.query({ name: 'row', text: row, values: [id] }),
  };
  const figures: object[] = [];
  for (const count of parallel) figures.push(...(await inTurns(works, { count, seconds, bytes })));
  await pool.end();
  return figures;
}

async function inTurns(
  works: Record<string, () => Promise<unknown>>,
  { count, seconds, bytes }: { count: number; seconds: number; bytes: number },
): Promise<object[]> {
  const candidates = Object.entries(works).map(([what, work]) => {
    const worker = async () => void (await work());
    return { what, workers: Array.from({ length: count }, () => worker), runs: [] as LoadFigures[] };
  });
  for (let turn = 0; turn < rounds; turn++)
    for (const { workers, runs } of candidates) runs.push(await load(workers, seconds));
  const own = candidates[0]?.runs ?? [];
  return candidates.map(({ what, runs }) => ({
    ...{ what, parallel: count, bytes },
    perSecond: median(runs.map((run) => run.perSecond)),
    p50Ms: median(runs.map((run) => run.p50Ms)),
    p95Ms: median(runs.map((run) => run.p95Ms)),
    // In the same round, the middle of all rounds.
    oursOverThis: round(median(runs.map((run, turn) => (own[turn]?.perSecond ?? 0) / run.perSecond))),
  }));
}
