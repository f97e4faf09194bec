import type { Services } from '@debrief/platform';
import { estimateReadinessFor } from './estimate-readiness-for.ts';
import { listPeopleWithExamAhead } from './person-queries.ts';

const atATime = 100;

/**
 * Who prepares for a day and does not practise becomes less ready as days pass: each night says so, and leaves a
 * prediction that the exam can be held against. Twice in a night changes nothing.
 */
export async function refreshPlanned(services: Services, signal: AbortSignal): Promise<void> {
  let after: string | null = null;
  do {
    const people: string[] = await listPeopleWithExamAhead(services.db, after, atATime);
    for (const userId of people) {
      if (signal.aborted) return;
      await services.db
        .transaction()
        .execute((trx) => estimateReadinessFor(trx, userId, services.clock.now()));
    }
    after = people.length < atATime ? null : (people.at(-1) ?? null);
  } while (after !== null);
}
