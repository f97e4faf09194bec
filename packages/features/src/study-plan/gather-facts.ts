import type { TopicMastery } from '@debrief/contracts';
import {
  type CivilDate,
  daysBetween,
  localDate,
  type PlanInput,
  type PlanTask,
  type PlanTopic,
} from '@debrief/core';
import type { Trx } from '@debrief/db';
import { listTopicMastery } from '../mastery/index.ts';
import { forecastReviews } from '../practice/index.ts';
import { findGoal, type GoalRow } from './goal-queries.ts';
import { findMockQuiz, findPerson, listPlanTopics, type PlanTopicRow } from './plan-input-queries.ts';
import { findSecondsPerReview } from './review-time-queries.ts';
import { findSetting } from './setting-queries.ts';
import { listTasks, type TaskRow } from './study-plan-queries.ts';

/** What a person without a goal is planned for. */
export const defaultHoursPerWeek = 3;
/** Beyond this the mistakes that will come due are not known well enough. */
const mostDaysOfReviews = 90;
/** What a question takes when nobody has answered it yet, and what reading its explanation takes. */
const usualSeconds = 60;
const readingSeconds = 20;

export interface Facts {
  goal: GoalRow | null;
  locale: string;
  input: PlanInput;
  topicNames: ReadonlyMap<string, string>;
}

/** Null for somebody who is gone. */
export async function gatherFacts(trx: Trx, userId: string, now: Date): Promise<Facts | null> {
  const person = await findPerson(trx, userId);
  if (!person) return null;
  const today = localDate(now, person.timeZone);
  const goal = (await findGoal(trx, userId)) ?? null;
  const topics = await listPlanTopics(trx, userId, goal);
  const mastery = new Map((await listTopicMastery(trx, userId, now)).map((each) => [each.topicId, each]));
  const tasks = await listTasks(trx, userId);
  const { days, droppedTopicIds } = await findSetting(trx, userId);
  return {
    goal,
    locale: person.locale,
    topicNames: new Map(topics.map((topic) => [topic.topicId, topic.topicName])),
    input: {
      ...{ today, days, droppedTopicIds },
      // A goal that is reached has no day to be ready on: what is known is kept up.
      examOn: upcoming(goal?.completedAt ? null : (goal?.examOn ?? null), today),
      hoursPerWeek: goal?.hoursPerWeek ?? defaultHoursPerWeek,
      topics: topics.map((topic) => toPlanTopic(topic, mastery.get(topic.topicId), person.timeZone)),
      reviews: await forecastReviews(trx, userId, { now, days: daysAhead(today, goal?.examOn) }),
      secondsPerReview: within((await findSecondsPerReview(trx, userId)) ?? usualSeconds, 10, 300),
      mock: (goal && (await findMockQuiz(trx, goal.examId))) ?? null,
      tasks: tasks.map((task) => toCoreTask(task, person.timeZone)),
    },
  };
}

function daysAhead(today: CivilDate, examOn: CivilDate | null | undefined): number {
  return examOn ? within(daysBetween(today, examOn), 14, mostDaysOfReviews) : 14;
}

function upcoming(examOn: CivilDate | null, today: CivilDate): CivilDate | null {
  return examOn !== null && examOn >= today ? examOn : null;
}

function toPlanTopic(row: PlanTopicRow, known: TopicMastery | undefined, timeZone: string): PlanTopic {
  const isKnown = known !== undefined && known.answerCount > 0;
  const { topicId, examWeight, weaknessCount, questionCount, lastPractisedAt } = row;
  return {
    ...{ topicId, examWeight, weaknessCount, questionCount },
    mastery: isKnown ? known.mastery : row.mastery,
    low: isKnown ? known.low : null,
    fadesTo: isKnown ? known.fadesTo : null,
    lastPractisedOn: lastPractisedAt && localDate(lastPractisedAt, timeZone),
    secondsPerQuestion: Math.round(within(row.seconds ?? usualSeconds, 10, 600)) + readingSeconds,
  };
}

export function toCoreTask({ doneAt, ...task }: TaskRow, timeZone: string): PlanTask {
  const { key, kind, topicId, quizId, minutes, questionCount, doneCount, dueOn, reason, missedOn } = task;
  return {
    ...{ key, kind, topicId, quizId, minutes, questionCount, doneCount, dueOn, reason, missedOn },
    doneOn: doneAt && localDate(doneAt, timeZone),
  };
}

function within(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
