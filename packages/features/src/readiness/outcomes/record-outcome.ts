import type { RecordOutcomeInput } from '@debrief/contracts';
import { localDate } from '@debrief/core';
import { type Actor, AppError, newId, notFound, type Services } from '@debrief/platform';
import { hasExam, upsertOutcome } from './outcome-queries.ts';

/** How an exam went. Told again for the same day, it is changed; what is agreed to holds from now on. */
export async function recordOutcome(
  services: Services,
  actor: Actor,
  told: RecordOutcomeInput,
): Promise<void> {
  if (told.takenOn > localDate(services.clock.now(), actor.timeZone)) {
    throw new AppError('invalid', 'The exam lies ahead.', { reason: 'exam-lies-ahead' });
  }
  if (!(await hasExam(services.db, told.examId))) throw notFound('exam');
  // Nobody is compared with those who did not pass.
  const consentsToComparison = told.consentsToComparison && told.hasPassed === true;
  await services.events.transaction(async (trx, publish) => {
    await upsertOutcome(trx, actor.userId, { ...told, consentsToComparison, id: newId() });
    const { examId, hasPassed } = told;
    await publish({ name: 'outcome.recorded', userId: actor.userId, examId, hasPassed });
  });
}
