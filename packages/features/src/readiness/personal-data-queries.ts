import type { DbOrTrx, Trx } from '@debrief/db';

const tables = ['mastery', 'readiness_snapshot', 'exam_outcome'] as const;

export async function exportReadinessOf(db: DbOrTrx, userId: string) {
  const [mastery, snapshots, outcomes] = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().where('user_id', '=', userId).execute()),
  );
  return { mastery, snapshots, outcomes };
}

export async function deleteReadinessOf(trx: Trx, userId: string): Promise<void> {
  for (const table of tables) await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
