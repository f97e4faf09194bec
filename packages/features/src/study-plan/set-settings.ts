import type { ReplanChanges, StudySettings } from '@debrief/contracts';
import { notFound, type Services } from '@debrief/platform';
import { findGoal, hasExam, upsertGoal } from './goal-queries.ts';
import { listPlanTopics } from './plan-input-queries.ts';
import { replan } from './refresh-plan.ts';
import type { NewGoal } from './set-goal.ts';
import { setDropped, upsertDays } from './setting-queries.ts';

const nothing: ReplanChanges = { addedCount: 0, movedCount: 0, removedCount: 0 };

/** Days and goal are planned for at once; the words follow by a job. */
export async function setSettings(
  services: Services,
  userId: string,
  { goal, ...days }: StudySettings & { goal?: NewGoal | undefined },
): Promise<ReplanChanges> {
  if (goal && !(await hasExam(services.db, goal.examId))) throw notFound('exam');
  await services.events.transaction(async (trx, publish) => {
    if (goal) await upsertGoal(trx, userId, goal);
    await upsertDays(trx, userId, {
      ...days,
      easyDays: days.easyDays.filter((day) => !days.daysOff.includes(day)),
    });
    await publish({ name: 'goal.changed', userId });
  });
  return replanNow(services, userId);
}

/** What is left out can be taken back. Only topics that could be planned can be left out. */
export async function setTopicDropped(
  services: Services,
  userId: string,
  drop: { topicId: string; isDropped: boolean },
): Promise<ReplanChanges> {
  const goal = (await findGoal(services.db, userId)) ?? null;
  const topics = await listPlanTopics(services.db, userId, goal);
  const isMine = topics.some(({ topicId }) => topicId === drop.topicId);
  if (drop.isDropped && !isMine) throw notFound('topic');
  await services.events.transaction(async (trx, publish) => {
    await setDropped(trx, userId, drop);
    await publish({ name: 'goal.changed', userId });
  });
  return replanNow(services, userId);
}

/** Without a model: the rules are quick. */
export async function replanNow(services: Services, userId: string): Promise<ReplanChanges> {
  return (await replan(services, userId))?.changes ?? nothing;
}
