import { setTimeout as rest } from 'node:timers/promises';
import { enqueue } from '@debrief/platform';
import { compileDashboardTask } from '../../packages/features/src/dashboard/index.ts';
import { type DashboardStage, somebodyWith } from './stage.ts';

const rounds = 3;

/** Everybody's dashboard once, by the installation's own worker; people with ten attempts each. */
export async function measureJobs(stage: DashboardStage): Promise<object[]> {
  const { at, services, people } = stage;
  const ids: string[] = [];
  while (ids.length < people) ids.push((await somebodyWith(stage, 10)).id);
  await at.database.pool.query('vacuum analyze');
  const figures: object[] = [];
  for (let turn = 1; turn <= rounds; turn++) {
    const from = new Date();
    await services.db.transaction().execute(async (trx) => {
      for (const userId of ids)
        await enqueue(trx, compileDashboardTask, { userId }, { jobKey: `dashboard:${userId}` });
    });
    const before = performance.now();
    while ((await countCompiled(stage, { ids, since: from })) < ids.length) await rest(20);
    const seconds = (performance.now() - before) / 1_000;
    const what = turn === 1 ? 'first compilation, all days anew' : 'compiled again';
    figures.push({ what, people, perSecond: Math.round(people / seconds) });
  }
  return figures;
}

async function countCompiled(
  { at }: DashboardStage,
  { ids, since }: { ids: string[]; since: Date },
): Promise<number> {
  const { rows } = await at.database.pool.query(
    'select count(*)::int as count from dashboard_snapshot where user_id = any($1) and compiled_at >= $2',
    [ids, since],
  );
  return rows[0].count;
}
