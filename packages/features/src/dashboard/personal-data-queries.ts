import type { DbOrTrx, Trx } from '@debrief/db';

const tables = ['dashboard_snapshot', 'dashboard_day'] as const;

export async function exportDashboardOf(db: DbOrTrx, userId: string) {
  const [snapshot, days] = await Promise.all([
    db.selectFrom('dashboard_snapshot').selectAll().where('user_id', '=', userId).executeTakeFirst(),
    db.selectFrom('dashboard_day').selectAll().where('user_id', '=', userId).orderBy('on_day').execute(),
  ]);
  return { snapshot: snapshot ?? null, days };
}

export async function deleteDashboardOf(trx: Trx, userId: string): Promise<void> {
  for (const table of tables) await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
