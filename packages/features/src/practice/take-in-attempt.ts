import { newId, type Services } from '@debrief/platform';
import { deleteUnpractised, upsertCards } from './card-queries.ts';
import { listMistakes } from './mistake-queries.ts';
import { newMemory } from './schedule.ts';

interface AttemptKey {
  userId: string;
  attemptId: string;
}

/** Makes a card of every mistake of a submitted attempt; after a regrade, of those that are mistakes still. */
export async function takeInAttempt(services: Services, key: AttemptKey): Promise<void> {
  const memory = newMemory(services.clock.now());
  await services.db.transaction().execute(async (trx) => {
    const mistakes = await listMistakes(trx, key);
    await upsertCards(
      trx,
      key,
      mistakes.map((mistake) => ({ ...mistake, id: newId(), memory })),
    );
    await deleteUnpractised(
      trx,
      key,
      mistakes.map(({ questionId }) => questionId),
    );
  });
}
