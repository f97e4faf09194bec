import type { Services } from '@debrief/platform';
import { markSettled } from './correction-queries.ts';
import { regradeAttempt } from './regrade-attempt.ts';
import { countStaleAttempts, listStaleAttempts, type StaleAttempt } from './stale-result-queries.ts';

interface Following {
  signal: AbortSignal;
  onProgress?(percent: number): Promise<void>;
}

const batchSize = 200;
/** Attempts of one person wait for each other, those of several do not. */
const atOnce = 4;

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
    for (let start = 0; start < batch.length; start += atOnce) {
      signal.throwIfAborted();
      const some = batch.slice(start, start + atOnce);
      failed.push(...(await Promise.all(some.map((stale) => tryOne(services, stale)))).flat());
      done += some.length;
      if (done % 20 === 0) await onProgress?.(Math.min(99, (100 * done) / Math.max(1, total)));
    }
  }
  if (failed.length === 0) await markSettled(services.db, questionId);
  return failed.length;
}

/** The attempt's id when it could not be scored. */
async function tryOne(services: Services, stale: StaleAttempt): Promise<string[]> {
  try {
    await regradeAttempt(services, stale);
    return [];
  } catch (error) {
    services.log.error({ err: error, attemptId: stale.attemptId }, 'an attempt could not be regraded');
    return [stale.attemptId];
  }
}
