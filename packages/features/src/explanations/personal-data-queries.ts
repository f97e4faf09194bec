import type { DbOrTrx, Trx } from '@debrief/db';
import { explanationStream } from './stream-key.ts';

export async function exportExplanationsOf(db: DbOrTrx, userId: string) {
  const explanations = await db.selectFrom('explanation').selectAll().where('user_id', '=', userId).execute();
  return { explanations };
}

/** A writer that still runs loses its stream with the row. */
export async function deleteExplanationsOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('explanation').where('user_id', '=', userId).execute();
  await trx
    .deleteFrom('stream')
    .where('user_id', '=', userId)
    .where('owner_kind', '=', explanationStream)
    .execute();
}
