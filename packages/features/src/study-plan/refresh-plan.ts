import type { ReplanChanges } from '@debrief/contracts';
import { daysBetween, type PlanTask, planStudy, type StudyPlan } from '@debrief/core';
import type { Trx } from '@debrief/db';
import type { Publish, Services } from '@debrief/platform';
import { followExamDay } from '../practice/index.ts';
import { type Facts, gatherFacts } from './gather-facts.ts';
import { findPlan, lockPlan, markRefreshed, replaceOpenTasks } from './study-plan-queries.ts';
import { writeWords } from './write-words.ts';

/** Nobody is told more often that they are behind. */
const daysBetweenTellings = 7;

export interface PlanFacts extends Facts {
  /** In the order in which the plan comes to them. */
  leadingTopicIds: string[];
}

export interface Replanned {
  facts: PlanFacts;
  changes: ReplanChanges;
}

/** Plans anew by rules, then lets a model put it in words if the advice has changed. */
export async function refreshPlan(services: Services, userId: string, signal?: AbortSignal): Promise<void> {
  const replanned = await replan(services, userId);
  if (replanned) await writeWords(services, userId, replanned.facts, signal);
}

/** Plans anew by rules; what it was made of and what it changed. Null for somebody who is gone. */
export async function replan(services: Services, userId: string): Promise<Replanned | null> {
  // The mistakes that are due are those of the day of the exam, if there is one to follow.
  await followExamDay(services.db, userId, services.clock.now());
  const replanned = await services.events.transaction((trx, publish) =>
    planWithin(trx, publish, { userId, now: services.clock.now() }),
  );
  if (replanned) await services.live.tell(userId, { type: 'study-plan.changed' });
  return replanned;
}

async function planWithin(
  trx: Trx,
  publish: Publish,
  { userId, now }: { userId: string; now: Date },
): Promise<Replanned | null> {
  await lockPlan(trx, userId);
  const facts = await gatherFacts(trx, userId, now);
  if (!facts) return null;
  const plan = planStudy(facts.input);
  await replaceOpenTasks(trx, userId, openTasks(plan.tasks));
  const behindToldOn = await tellBehind(trx, publish, { userId, facts, plan });
  await markRefreshed(trx, userId, { plannedOn: facts.input.today, plan, behindToldOn });
  await publish({ name: 'plan.changed', userId });
  const changes = changesBetween(openTasks(facts.input.tasks), openTasks(plan.tasks));
  return { facts: { ...facts, leadingTopicIds: leadingTopics(plan) }, changes };
}

/** At most once a week; returns the day it was last told. */
async function tellBehind(
  trx: Trx,
  publish: Publish,
  { userId, facts, plan }: { userId: string; facts: Facts; plan: StudyPlan },
): Promise<string | null> {
  const { today } = facts.input;
  const toldOn = (await findPlan(trx, userId))?.behindToldOn ?? null;
  const isTooSoon = toldOn !== null && daysBetween(toldOn, today) < daysBetweenTellings;
  if (!plan.behind.isBehind || isTooSoon) return toldOn;
  const { taskCount, minutes } = plan.behind;
  await publish({ name: 'plan.behind', userId, on: today, taskCount, minutes });
  return today;
}

function changesBetween(before: readonly PlanTask[], after: readonly PlanTask[]): ReplanChanges {
  const daysBefore = new Map(before.map((task) => [task.key, task.dueOn]));
  const kept = after.filter((task) => daysBefore.has(task.key));
  return {
    addedCount: after.length - kept.length,
    movedCount: kept.filter((task) => daysBefore.get(task.key) !== task.dueOn).length,
    removedCount: before.length - kept.length,
  };
}

function openTasks(tasks: readonly PlanTask[]): PlanTask[] {
  return tasks.filter((task) => task.doneOn === null);
}

function leadingTopics({ tasks }: StudyPlan): string[] {
  return [...new Set(openTasks(tasks).flatMap((task) => task.topicId ?? []))];
}
