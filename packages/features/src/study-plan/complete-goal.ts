import { notFound, type Services } from '@debrief/platform';
import { type CompletedBy, completeActiveGoal, findGoal, reopenCompletedGoal } from './goal-queries.ts';

/**
 * A goal is reached: by its person's own word. What was reached before stays as it was.
 * @throws AppError `not-found` without a goal, or without one for the exam that is named
 */
export async function completeGoal(
  services: Services,
  { userId, examId }: { userId: string; examId?: string },
): Promise<void> {
  const goal = await findGoal(services.db, userId);
  if (!goal || (examId !== undefined && goal.examId !== examId)) throw notFound('goal');
  await complete(services, { userId, examId: null, by: 'person' });
}

/** An exam that was passed is a goal that was reached, if it is the goal. */
export async function takeInOutcome(
  services: Pick<Services, 'events' | 'clock' | 'live'>,
  { userId, examId }: { userId: string; examId: string },
): Promise<void> {
  await complete(services, { userId, examId, by: 'outcome' });
}

async function complete(
  { events, clock, live }: Pick<Services, 'events' | 'clock' | 'live'>,
  { userId, examId, by }: { userId: string; examId: string | null; by: CompletedBy },
): Promise<void> {
  const isDone = await events.transaction(async (trx, publish) => {
    const reached = await completeActiveGoal(trx, { userId, examId, by, at: clock.now() });
    if (reached === undefined) return false;
    await publish({ name: 'goal.completed', userId, examId: reached, by });
    await publish({ name: 'goal.changed', userId });
    return true;
  });
  if (isDone) await live.tell(userId, { type: 'study-plan.changed' });
}

/**
 * Taken back: it is prepared for again.
 * @throws AppError `not-found` without a goal
 */
export async function reopenGoal({ db, events, live }: Services, userId: string): Promise<void> {
  if (!(await findGoal(db, userId))) throw notFound('goal');
  const isOpen = await events.transaction(async (trx, publish) => {
    if (!(await reopenCompletedGoal(trx, userId))) return false;
    await publish({ name: 'goal.changed', userId });
    return true;
  });
  if (isOpen) await live.tell(userId, { type: 'study-plan.changed' });
}
