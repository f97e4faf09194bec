import type { Services } from '@debrief/platform';
import type { InsightKey } from './insight-queries.ts';
import { writeInsight } from './write-insight.ts';

/** Starts the writer and does not wait for it: no reader's leaving ends it. */
export function startWriting(services: Services, key: InsightKey): void {
  writeInsight(services, key).catch((error) =>
    services.log.error({ err: error, attemptId: key.attemptId }, 'an insight could not be started'),
  );
}
