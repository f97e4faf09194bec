import {
  aiWaySchema,
  type PlanStart,
  type PlanTask,
  type StudyGoal,
  type StudyPlan,
} from '@debrief/contracts';
import {
  addDays,
  type CivilDate,
  dayMinutes,
  daysBetween,
  includes,
  isDayOff,
  localDate,
  planDays,
  type StudyDays,
  weekStart,
} from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { getPlan } from '../billing/index.ts';
import { defaultHoursPerWeek } from './gather-facts.ts';
import { findGoal, type GoalRow } from './goal-queries.ts';
import { minRefreshGapMs } from './schedule-refresh.ts';
import { findSetting, listDropped, listTopicNames } from './setting-queries.ts';
import { findPlan, listTasks, type PlanRow, type TaskRow } from './study-plan-queries.ts';

export async function getStudyPlan({ db, clock, settings }: Services, actor: Actor): Promise<StudyPlan> {
  const [plan, goal, tasks, paid, { days }, dropped] = await Promise.all([
    findPlan(db, actor.userId),
    findGoal(db, actor.userId),
    listTasks(db, actor.userId),
    getPlan({ db, settings }, actor.userId),
    findSetting(db, actor.userId),
    listDropped(db, actor.userId),
  ]);
  const today = localDate(clock.now(), actor.timeZone);
  const names = await listTopicNames(db, plan?.load?.dropFirst.map(({ topicId }) => topicId) ?? []);
  return {
    status: plan?.refreshedAt ? 'ready' : goal ? 'computing' : 'empty',
    today,
    goal: goal ? toGoal(goal) : null,
    settings: {
      ...days,
      daysOff: [...days.daysOff],
      easyDays: [...days.easyDays],
      holidays: [...days.holidays],
    },
    days: daysFrom(today, goal?.hoursPerWeek ?? defaultHoursPerWeek, days),
    tasks: tasks.map(toPlanTask),
    ...describeBehind(plan),
    ...describeLoad(plan, names),
    dropped,
    ...describeWords(plan, !includes(paid, 'plan-words')),
    refreshedAt: plan?.refreshedAt?.toISOString() ?? null,
    nextRefreshAt: nextRefreshAt(plan),
  };
}

function daysFrom(today: CivilDate, hoursPerWeek: number, days: StudyDays): StudyPlan['days'] {
  const monday = weekStart(today);
  const last = addDays(weekStart(addDays(today, planDays - 1)), 6);
  return Array.from({ length: daysBetween(monday, last) + 1 }, (_, step) => {
    const on = addDays(monday, step);
    return { on, minutes: dayMinutes(on, hoursPerWeek, days), isOff: isDayOff(on, days) };
  });
}

function describeBehind(plan: PlanRow | undefined): Pick<StudyPlan, 'isBehind' | 'behind'> {
  const behind = plan?.behind;
  if (!behind || behind.taskCount === 0) return { isBehind: false, behind: null };
  return {
    isBehind: behind.isBehind,
    behind: { taskCount: behind.taskCount, minutes: behind.minutes },
  };
}

function describeLoad(
  plan: PlanRow | undefined,
  names: ReadonlyMap<string, string>,
): Pick<StudyPlan, 'neededMinutes' | 'availableMinutes' | 'dropFirst'> {
  const load = plan?.load;
  return {
    neededMinutes: load?.neededMinutes ?? null,
    availableMinutes: load?.availableMinutes ?? null,
    dropFirst: (load?.dropFirst ?? []).flatMap((drop) => {
      const topicName = names.get(drop.topicId);
      return topicName === undefined ? [] : [{ ...drop, topicName }];
    }),
  };
}

function describeWords(
  plan: PlanRow | undefined,
  isWordsLocked: boolean,
): Pick<StudyPlan, 'words' | 'isWordsLocked' | 'way'> {
  const way = plan?.way ? aiWaySchema.parse(plan.way) : null;
  // A model's words of a time when the plan included them.
  const isHidden = isWordsLocked && way?.by !== 'rules';
  return { words: isHidden ? null : (plan?.words ?? null), isWordsLocked, way: isHidden ? null : way };
}

function nextRefreshAt(plan: PlanRow | undefined): string | null {
  if (!plan?.changedAt || !plan.refreshedAt) return null;
  return new Date(plan.refreshedAt.getTime() + minRefreshGapMs).toISOString();
}

function toGoal(goal: GoalRow): StudyGoal {
  const { examId, examName, subjectId, examOn, hoursPerWeek, completedAt, completedBy } = goal;
  return {
    ...{ examId, examName, subjectId, examOn, hoursPerWeek, completedBy },
    status: completedAt ? 'completed' : 'active',
    completedAt: completedAt?.toISOString() ?? null,
  };
}

function toPlanTask({ key: _key, doneAt, ...task }: TaskRow): PlanTask {
  return { ...task, start: startOf(task), doneAt: doneAt?.toISOString() ?? null };
}

/** A topic is practised by as many questions as are left, a mock exam is its quiz, mistakes wait in the queue. */
function startOf({
  kind,
  topicId,
  quizId,
  questionCount,
  doneCount,
}: Omit<TaskRow, 'key' | 'doneAt'>): PlanStart {
  if (quizId) return { to: '/quizzes/$quizId', params: { quizId } };
  if (topicId) {
    const count = Math.max(1, (questionCount ?? 10) - doneCount);
    return { to: '/practise/$topicId', params: { topicId }, search: { count } };
  }
  return kind === 'review' ? { to: '/practice' } : { to: '/quizzes' };
}
