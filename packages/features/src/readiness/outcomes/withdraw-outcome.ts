import { notFound, type Services } from '@debrief/platform';
import { deleteOutcome } from './outcome-queries.ts';

/** What was told is gone, with all that was agreed to. */
export async function withdrawOutcome(
  { db }: Pick<Services, 'db'>,
  userId: string,
  outcomeId: string,
): Promise<void> {
  const isGone = await db.transaction().execute((trx) => deleteOutcome(trx, userId, outcomeId));
  if (!isGone) throw notFound('outcome');
}
