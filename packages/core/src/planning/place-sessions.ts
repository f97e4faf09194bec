import { type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import type { TopicId } from '../ids.ts';
import { type MinutesBudget, minTaskMinutes } from './minutes.ts';
import type { PlanInput, PlanTask, PlanTopic } from './plan.ts';
import { priorities } from './priority.ts';
import { intervalDays, type Session, sessionFor } from './session.ts';
import type { TaskKeys } from './task-keys.ts';

/** More subjects in a day are hard to keep apart. */
const maxSessionsPerDay = 3;
/** Each session planned, or ticked in the last seven days, makes the next one on the same topic less urgent. */
const fading = 0.7;
const fadingDays = 7;
/** Waiting longer than the interval makes a topic more urgent, up to this. */
const mostWaiting = 2;

/** What placing needs besides the input. */
export interface Placing {
  days: readonly CivilDate[];
  examOn: CivilDate | null;
  budget: MinutesBudget;
  keys: TaskKeys;
}

interface Candidate {
  topic: PlanTopic;
  session: Session;
  urgency: number;
}

/** Goes through the days and gives each the most urgent topics that are due and fit its minutes. */
export function placeSessions(input: PlanInput, placing: Placing): PlanTask[] {
  const worth = fadedWorth(input);
  const lastOn = lastSessions(input);
  const planned: PlanTask[] = [];
  for (const day of placing.days) {
    const candidates = input.topics
      .flatMap((topic) => candidateOn(day, topic, { examOn: placing.examOn, lastOn, worth }) ?? [])
      .sort((a, b) => b.urgency - a.urgency || (a.topic.topicId < b.topic.topicId ? -1 : 1));
    const doneCount = input.tasks.filter((task) => task.doneOn === day).length;
    for (const task of fill(day, candidates, { ...placing, most: maxSessionsPerDay - doneCount })) {
      const topicId = task.topicId ?? '';
      lastOn.set(topicId, day);
      worth.set(topicId, (worth.get(topicId) ?? 0) * fading);
      planned.push(task);
    }
  }
  return planned;
}

/** Priorities after what was ticked lately, so that ticking a task leaves the days after it as they were. */
function fadedWorth({ topics, tasks, today }: PlanInput): Map<TopicId, number> {
  const worth = priorities(topics);
  for (const { topicId, doneOn } of tasks) {
    if (topicId === null || doneOn === null || daysBetween(doneOn, today) >= fadingDays) continue;
    worth.set(topicId, (worth.get(topicId) ?? 0) * fading);
  }
  return worth;
}

/** The day of the latest session on each topic: practised anywhere, or ticked in the plan. */
function lastSessions({ topics, tasks }: PlanInput): Map<TopicId, CivilDate> {
  const lastOn = new Map<TopicId, CivilDate>();
  const note = (topicId: TopicId | null, day: CivilDate | null) => {
    if (topicId !== null && day !== null && day > (lastOn.get(topicId) ?? '')) lastOn.set(topicId, day);
  };
  for (const topic of topics) note(topic.topicId, topic.lastPractisedOn);
  for (const task of tasks) note(task.topicId, task.doneOn);
  return lastOn;
}

interface Standing {
  examOn: CivilDate | null;
  lastOn: ReadonlyMap<TopicId, CivilDate>;
  worth: ReadonlyMap<TopicId, number>;
}

function candidateOn(day: CivilDate, topic: PlanTopic, standing: Standing): Candidate | undefined {
  const { examOn, lastOn, worth } = standing;
  const last = lastOn.get(topic.topicId);
  const daysSince = last === undefined ? null : daysBetween(last, day);
  const daysToExam = examOn === null ? null : daysBetween(day, examOn);
  const waiting = daysSince === null ? mostWaiting : daysSince / intervalDays(topic, daysToExam);
  if (waiting < 1) return undefined;
  const session = sessionFor(topic, daysSince, daysToExam);
  return { topic, session, urgency: (worth.get(topic.topicId) ?? 0) * Math.min(mostWaiting, waiting) };
}

/** Takes candidates in order while minutes last; only the first of an untouched day may be cut short to fit. */
function fill(
  day: CivilDate,
  candidates: readonly Candidate[],
  { budget, keys, most }: Placing & { most: number },
): PlanTask[] {
  const tasks: PlanTask[] = [];
  for (const { topic, session } of candidates) {
    if (tasks.length >= most) break;
    const left = budget.leftOn(day);
    const minutes = budget.isUntouched(day) ? Math.min(session.minutes, left - (left % 5)) : session.minutes;
    if (minutes > left || minutes < minTaskMinutes) continue;
    budget.spend(day, minutes);
    tasks.push({
      key: keys.next(session.kind, topic.topicId),
      kind: session.kind,
      topicId: topic.topicId,
      quizId: null,
      minutes,
      dueOn: day,
      reason: session.reason,
      doneOn: null,
    });
  }
  return tasks;
}
