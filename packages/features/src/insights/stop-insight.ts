import { AppError, type Services } from '@debrief/platform';
import type { InsightKey } from './insight-queries.ts';
import { streamKeyOf } from './stream-key.ts';

/** Asks the writer to stop, wherever it runs. */
export async function stopInsight(services: Services, key: InsightKey): Promise<void> {
  const isAsked = await services.streams.stop(streamKeyOf(key));
  if (!isAsked) throw new AppError('conflict', 'nothing is being written', { reason: 'insight-not-writing' });
}
