import { AppError, type Services } from '@debrief/platform';
import { type InsightKey, raiseRetryCount } from './insight-queries.ts';
import { startWriting } from './start-writing.ts';
import { streamKeyOf } from './stream-key.ts';

/** Begins again what failed or was stopped; it is another call, and counts as one. */
export async function retryInsight(services: Services, key: InsightKey): Promise<void> {
  const isReopened = await services.streams.reopen(streamKeyOf(key), (trx) => raiseRetryCount(trx, key));
  if (!isReopened)
    throw new AppError('conflict', 'it neither failed nor was stopped', { reason: 'insight-not-over' });
  startWriting(services, key);
}
