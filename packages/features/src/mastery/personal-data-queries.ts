import type { DbOrTrx, Trx } from '@debrief/db';

const tables = [
  'mastery',
  'mastery_change',
  'mastery_answer',
  'mastery_repeat',
  'mastery_learner',
  'mastery_applied',
] as const;

export async function exportMasteryOf(db: DbOrTrx, userId: string) {
  const [mastery, changes, answers, questions, learner] = await Promise.all(
    tables.map((table) => db.selectFrom(table).selectAll().where('user_id', '=', userId).execute()),
  );
  return { mastery, changes, answers, questions, learner };
}

export async function deleteMasteryOf(trx: Trx, userId: string): Promise<void> {
  for (const table of tables) await trx.deleteFrom(table).where('user_id', '=', userId).execute();
}
