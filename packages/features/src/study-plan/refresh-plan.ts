import {
  type CivilDate,
  localDate,
  type PlanInput,
  type PlanTask,
  type PlanTopic,
  planStudy,
  type StudyPlan,
} from '@debrief/core';
import type { Trx } from '@debrief/db';
import type { Services } from '@debrief/platform';
import { findGoal, type GoalRow } from './goal-queries.ts';
import { findMockQuiz, findPerson, listPlanTopics, type PlanTopicRow } from './plan-input-queries.ts';
import { listTasks, lockPlan, markRefreshed, replaceOpenTasks, type TaskRow } from './study-plan-queries.ts';
import { writeWords } from './write-words.ts';

/** What a person without a goal is planned for. */
const defaultHoursPerWeek = 3;

interface Facts {
  goal: GoalRow | null;
  locale: string;
  input: PlanInput;
  topicNames: ReadonlyMap<string, string>;
}

export interface PlanFacts extends Facts {
  /** In the order in which the plan comes to them. */
  leadingTopicIds: string[];
}

/** Plans anew by rules, then lets a model put it in words if the advice has changed. */
export async function refreshPlan(services: Services, userId: string, signal?: AbortSignal): Promise<void> {
  const facts = await services.events.transaction(async (trx, publish) => {
    await lockPlan(trx, userId);
    const gathered = await gatherFacts(trx, userId, services.clock.now());
    if (!gathered) return null;
    const plan = planStudy(gathered.input);
    await replaceOpenTasks(
      trx,
      userId,
      plan.tasks.filter((task) => task.doneOn === null),
    );
    await markRefreshed(trx, userId);
    await publish({ name: 'plan.changed', userId });
    return { ...gathered, leadingTopicIds: leadingTopics(plan) };
  });
  if (!facts) return;
  await services.live.tell(userId, { type: 'study-plan.changed' });
  await writeWords(services, userId, facts, signal);
}

/** Null for somebody who is gone. */
export async function gatherFacts(trx: Trx, userId: string, now: Date): Promise<Facts | null> {
  const person = await findPerson(trx, userId);
  if (!person) return null;
  const goal = (await findGoal(trx, userId)) ?? null;
  const topics = await listPlanTopics(trx, userId, goal);
  const mock = goal ? await findMockQuiz(trx, goal.examId) : undefined;
  const tasks = await listTasks(trx, userId);
  const today = localDate(now, person.timeZone);
  return {
    goal,
    locale: person.locale,
    topicNames: new Map(topics.map((topic) => [topic.topicId, topic.topicName])),
    input: {
      today,
      examOn: upcoming(goal?.examOn ?? null, today),
      hoursPerWeek: goal?.hoursPerWeek ?? defaultHoursPerWeek,
      topics: topics.map((topic) => toPlanTopic(topic, person.timeZone)),
      mock: mock ?? null,
      tasks: tasks.map((task) => toPlanTask(task, person.timeZone)),
    },
  };
}

function leadingTopics({ tasks }: StudyPlan): string[] {
  const open = tasks.filter((task) => task.doneOn === null);
  return [...new Set(open.flatMap((task) => task.topicId ?? []))];
}

function upcoming(examOn: CivilDate | null, today: CivilDate): CivilDate | null {
  return examOn !== null && examOn >= today ? examOn : null;
}

function toPlanTopic(
  { topicName: _name, lastPractisedAt, ...topic }: PlanTopicRow,
  timeZone: string,
): PlanTopic {
  return { ...topic, lastPractisedOn: lastPractisedAt && localDate(lastPractisedAt, timeZone) };
}

function toPlanTask({ doneAt, ...task }: TaskRow, timeZone: string): PlanTask {
  const { key, kind, topicId, quizId, minutes, dueOn, reason } = task;
  return {
    key,
    kind,
    topicId,
    quizId,
    minutes,
    dueOn,
    reason,
    doneOn: doneAt && localDate(doneAt, timeZone),
  };
}
