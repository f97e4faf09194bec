import { runAlone, type Services, workThrough } from '@debrief/platform';
import { findModelInUse } from './model-queries.ts';
import { listOutdated, type OutdatedPerson } from './outdated-queries.ts';
import { rebuildMastery } from './update-mastery.ts';

const batchSize = 20;
/**
 * One run of the job; the next one goes on. Each person's readiness, dashboard and plan follow as jobs: no more of them
 * than leave room for those who wait.
 */
const longestRunMs = 45_000;
const mostPeople = 250;

/**
 * Computes anew, person by person, whoever was computed otherwise: with the rule before the model, as after an upgrade,
 * or with constants that were fitted anew since. Nobody waits for it; who submits something is computed at once.
 */
export async function rebuildOutdated(services: Services, signal?: AbortSignal): Promise<number> {
  let count = 0;
  await runAlone(services.db, 'mastery.rebuild-outdated', async () => {
    count = await rebuildForAWhile(services, signal);
  });
  if (count > 0) services.log.info({ count }, 'computed mastery anew');
  return count;
}

async function rebuildForAWhile(services: Services, signal?: AbortSignal): Promise<number> {
  const { db, log } = services;
  const endsAt = performance.now() + longestRunMs;
  const { version } = await findModelInUse(db);
  let count = 0;
  let after: string | null = null;
  while (performance.now() < endsAt && count < mostPeople) {
    const people: OutdatedPerson[] = await listOutdated(db, version, { after, limit: batchSize });
    count += await workThrough(people, { log, what: 'mastery.rebuild-outdated', signal }, (person) =>
      rebuildMastery(services, person),
    );
    after = people.at(-1)?.userId ?? null;
    if (after === null) break;
  }
  return count;
}
