import { newId, type Services } from '@debrief/platform';
import { getAttemptForInsight } from './get-attempt-for-insight.ts';
import { type InsightKey, insertInsight } from './insight-queries.ts';
import { streamKeyOf } from './stream-key.ts';

/** Makes the rows of a submitted attempt's insight unless they are there. False: the attempt is not submitted. */
export async function ensureInsight(services: Services, key: InsightKey): Promise<boolean> {
  if (await services.streams.find(streamKeyOf(key))) return true;
  if (!(await getAttemptForInsight(services, key))) return false;
  await services.db.transaction().execute(async (trx) => {
    const stream = await services.streams.ensure(trx, streamKeyOf(key));
    await insertInsight(trx, { ...key, id: newId(), streamId: stream.id });
  });
  return true;
}
