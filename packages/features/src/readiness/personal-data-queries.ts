import type { DbOrTrx, Trx } from '@debrief/db';

const tables = ['readiness_snapshot', 'exam_outcome'] as const;

export async function exportReadinessOf(db: DbOrTrx, userId: string) {
  const [snapshots, outcomes] = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().where('user_id', '=', userId).execute()),
  );
  return { snapshots, outcomes };
}

export async function deleteReadinessOf(trx: Trx, userId: string): Promise<void> {
  for (const table of tables) await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
