import { aiWaySchema, type PlanTask, type StudyGoal, type StudyPlan } from '@debrief/contracts';
import { localDate } from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { findGoal, type GoalRow } from './goal-queries.ts';
import { minRefreshGapMs } from './schedule-refresh.ts';
import { findPlan, listTasks, type PlanRow, type TaskRow } from './study-plan-queries.ts';

export async function getStudyPlan({ db, clock }: Services, actor: Actor): Promise<StudyPlan> {
  const [plan, goal, tasks] = await Promise.all([
    findPlan(db, actor.userId),
    findGoal(db, actor.userId),
    listTasks(db, actor.userId),
  ]);
  return {
    status: plan?.refreshedAt ? 'ready' : goal ? 'computing' : 'empty',
    today: localDate(clock.now(), actor.timeZone),
    goal: goal ? toGoal(goal) : null,
    tasks: tasks.map(toPlanTask),
    words: plan?.words ?? null,
    way: plan?.way ? aiWaySchema.parse(plan.way) : null,
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
