import { addDays, furthestExamDays, localDate } from '@debrief/core';
import { AppError, notFound, type Services } from '@debrief/platform';
import { hasExam, upsertGoal } from './goal-queries.ts';

export interface NewGoal {
  examId: string;
  examOn: string | null;
  hoursPerWeek: number;
}

/** A goal somebody sets is planned for at once. */
export async function setGoal(services: Services, userId: string, goal: NewGoal): Promise<void> {
  if (goal.examOn !== null && goal.examOn > furthestDay(services)) throw tooFar();
  if (!(await hasExam(services.db, goal.examId))) throw notFound('exam');
  await services.events.transaction(async (trx, publish) => {
    await upsertGoal(trx, userId, goal);
    await publish({ name: 'goal.changed', userId });
  });
}

/** Wherever somebody is, a day more or less does not matter in ten years. */
function furthestDay({ clock }: Services): string {
  return addDays(localDate(clock.now(), 'UTC'), furthestExamDays);
}

function tooFar(): AppError {
  const message = 'An exam lies at most ten years ahead.';
  return new AppError('invalid', message, {
    ...{ reason: 'exam-too-far', issues: [{ path: 'examOn', message }] },
  });
}
