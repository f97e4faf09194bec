import type { Services } from '@debrief/platform';
import { findModelInUse } from './model-queries.ts';
import { listOutdated } from './outdated-queries.ts';
import { rebuildMastery } from './update-mastery.ts';

const batchSize = 20;
/** One run of the job; the next one goes on. */
const longestRunMs = 45_000;

/**
 * Computes anew, person by person, whoever was computed otherwise: with the rule before the model, as after an upgrade,
 * or with constants that were fitted anew since. Nobody waits for it; who submits something is computed at once.
 */
export async function rebuildOutdated(services: Services, signal?: AbortSignal): Promise<number> {
  const endsAt = performance.now() + longestRunMs;
  let count = 0;
  while (performance.now() < endsAt) {
    const { version } = await findModelInUse(services.db);
    const people = await listOutdated(services.db, version, batchSize);
    if (people.length === 0) break;
    for (const person of people) {
      signal?.throwIfAborted();
      await rebuildMastery(services, person);
      count += 1;
    }
  }
  if (count > 0) services.log.info({ count }, 'computed mastery anew');
  return count;
}
