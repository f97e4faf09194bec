import { runAlone, type Services, workThrough } from '@debrief/platform';
import { estimateReadinessFor } from './estimate-readiness-for.ts';
import { listPeopleWithExamAhead } from './person-queries.ts';

const atATime = 100;

/**
 * Who prepares for a day and does not practise becomes less ready as days pass: each night says so, and leaves a
 * prediction that the exam can be held against. Twice in a night changes nothing.
 */
export async function refreshPlanned(services: Services, signal: AbortSignal): Promise<void> {
  await runAlone(services.db, 'readiness.refresh-planned', () => refreshAll(services, signal));
}

async function refreshAll({ db, log, clock }: Services, signal: AbortSignal): Promise<void> {
  let after: string | null = null;
  do {
    const people: string[] = await listPeopleWithExamAhead(db, after, atATime);
    await workThrough(people, { log, what: 'readiness.refresh-planned', signal }, (userId) =>
      db.transaction().execute((trx) => estimateReadinessFor(trx, userId, clock.now())),
    );
    after = people.length < atATime ? null : (people.at(-1) ?? null);
  } while (after !== null);
}
