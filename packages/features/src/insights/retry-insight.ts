import { type AiWay, aiRetryReasons } from '@debrief/contracts';
import { AppError, type Services } from '@debrief/platform';
import { findInsight, type InsightKey, raiseRetryCount } from './insight-queries.ts';
import { startWriting } from './start-writing.ts';
import { streamKeyOf } from './stream-key.ts';

/**
 * Begins again what failed or was stopped, and what the rules wrote because no model did; it is another call, and counts
 * as one. The words that are there stay until new ones are whole.
 */
export async function retryInsight(services: Services, key: InsightKey): Promise<void> {
  const insight = await findInsight(services.db, key);
  const isReopened = await services.streams.reopen(streamKeyOf(key), (trx) => raiseRetryCount(trx, key), {
    evenReady: canAskAgain(insight?.way ?? null),
  });
  if (!isReopened)
    throw new AppError('conflict', 'it neither failed nor was stopped', { reason: 'insight-not-over' });
  startWriting(services, key);
}

/** The rules wrote for a reason that may have passed. */
function canAskAgain(way: AiWay | null): boolean {
  return way?.by === 'rules' && aiRetryReasons.some((reason) => reason === way.why);
}
