import { aiWaySchema, type PlanTask, type StudyGoal, type StudyPlan } from '@debrief/contracts';
import { includes, localDate } from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { findGoal, type GoalRow } from './goal-queries.ts';
import { minRefreshGapMs } from './schedule-refresh.ts';
import { findPlan, listTasks, type PlanRow, type TaskRow } from './study-plan-queries.ts';

export async function getStudyPlan({ db, clock, settings }: Services, actor: Actor): Promise<StudyPlan> {
  const [plan, goal, tasks, paid] = await Promise.all([
    findPlan(db, actor.userId),
    findGoal(db, actor.userId),
    listTasks(db, actor.userId),
    getPlan({ db, settings }, actor.userId),
  ]);
  const isWordsLocked = !includes(paid, 'plan-words');
  const way = plan?.way ? aiWaySchema.parse(plan.way) : null;
  // A model's words of a time when the plan included them.
  const isHidden = isWordsLocked && way?.by !== 'rules';
  return {
    status: plan?.refreshedAt ? 'ready' : goal ? 'computing' : 'empty',
    today: localDate(clock.now(), actor.timeZone),
    goal: goal ? toGoal(goal) : null,
    tasks: tasks.map(toPlanTask),
    words: isHidden ? null : (plan?.words ?? null),
    isWordsLocked,
    way: isHidden ? null : way,
    refreshedAt: plan?.refreshedAt?.toISOString() ?? null,
    nextRefreshAt: nextRefreshAt(plan),
  };
}

function nextRefreshAt(plan: PlanRow | undefined): string | null {
  if (!plan?.changedAt || !plan.refreshedAt) return null;
  return new Date(plan.refreshedAt.getTime() + minRefreshGapMs).toISOString();
}

function toGoal(goal: GoalRow): StudyGoal {
  const { examId, examName, subjectId, examOn, hoursPerWeek } = goal;
  return { examId, examName, subjectId, examOn, hoursPerWeek };
}

function toPlanTask({ key: _key, doneAt, ...task }: TaskRow): PlanTask {
  return { ...task, doneAt: doneAt?.toISOString() ?? null };
}
