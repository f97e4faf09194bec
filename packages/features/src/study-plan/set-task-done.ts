import { notFound, type Services } from '@debrief/platform';
import { setDone } from './study-plan-queries.ts';

export async function setTaskDone(
  services: Services,
  userId: string,
  task: { taskId: string; isDone: boolean },
): Promise<void> {
  if (!(await setDone(services.db, userId, task.taskId, task.isDone))) throw notFound('task');
  await services.live.tell(userId, { type: 'study-plan.changed' });
}
