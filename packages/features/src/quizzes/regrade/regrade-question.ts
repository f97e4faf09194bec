import type { Services } from '@debrief/platform';
import { markSettled } from './correction-queries.ts';
import { regradeAttempt } from './regrade-attempt.ts';
import { countStaleAttempts, listStaleAttempts } from './stale-result-queries.ts';

interface Following {
  signal: AbortSignal;
  onProgress?(percent: number): Promise<void>;
}

const batchSize = 200;

/**
 * Brings every submitted attempt that holds the question to the correction in force. It may be broken off and begun
 * again, by two at once too: what is left to do is read off the results. Returns how many attempts could not be scored.
 */
export async function regradeQuestion(
  services: Services,
  questionId: string,
  { signal, onProgress }: Following,
): Promise<number> {
  const total = await countStaleAttempts(services.db, questionId);
  const failed: string[] = [];
  let done = 0;
  for (;;) {
    const batch = await listStaleAttempts(services.db, questionId, { limit: batchSize, except: failed });
    if (batch.length === 0) break;
    for (const stale of batch) {
      signal.throwIfAborted();
      try {
        await regradeAttempt(services, stale);
      } catch (error) {
        services.log.error({ err: error, attemptId: stale.attemptId }, 'an attempt could not be regraded');
        failed.push(stale.attemptId);
      }
      done += 1;
      if (done % 20 === 0) await onProgress?.(Math.min(99, (100 * done) / Math.max(1, total)));
    }
  }
  if (failed.length === 0) await markSettled(services.db, questionId);
  return failed.length;
}
