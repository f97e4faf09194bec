import { newId, type Services } from '@debrief/platform';
import { type InsightKey, insertInsight } from './insight-queries.ts';
import { streamKeyOf } from './stream-key.ts';

/** Makes the rows of an insight unless they are there. Only for submitted attempts. */
export async function ensureInsight(services: Services, key: InsightKey): Promise<void> {
  if (await services.streams.find(streamKeyOf(key))) return;
  await services.db.transaction().execute(async (trx) => {
    const stream = await services.streams.ensure(trx, streamKeyOf(key));
    await insertInsight(trx, { ...key, id: newId(), streamId: stream.id });
  });
}
