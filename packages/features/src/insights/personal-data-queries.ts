import type { DbOrTrx, Trx } from '@debrief/db';
import { insightStream } from './stream-key.ts';

export async function exportInsightsOf(db: DbOrTrx, userId: string) {
  const [insights, claims, judgements, drops] = await Promise.all([
    db.selectFrom('insight').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('insight_claim').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('insight_judgement').selectAll().where('user_id', '=', userId).execute(),
    db.selectFrom('insight_drop').selectAll().where('user_id', '=', userId).execute(),
  ]);
  return { insights, claims, judgements, drops };
}

/** A writer that still runs loses its stream with the row. */
export async function deleteInsightsOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('insight').where('user_id', '=', userId).execute();
  await trx
    .deleteFrom('stream')
    .where('user_id', '=', userId)
    .where('owner_kind', '=', insightStream)
    .execute();
}
