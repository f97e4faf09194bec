import { notFound, type Services } from '@debrief/platform';
import { hasExam, upsertGoal } from './goal-queries.ts';

export interface NewGoal {
  examId: string;
  examOn: string | null;
  hoursPerWeek: number;
}

/** A goal somebody sets is planned for at once. */
export async function setGoal(services: Services, userId: string, goal: NewGoal): Promise<void> {
  if (!(await hasExam(services.db, goal.examId))) throw notFound('exam');
  await services.events.transaction(async (trx, publish) => {
    await upsertGoal(trx, userId, goal);
    await publish({ name: 'goal.changed', userId });
  });
}
