import { type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import type { TopicId } from '../ids.ts';
import type { MinutesBudget } from './minutes.ts';
import type { PlanInput, PlanTask, PlanTopic } from './plan.ts';
import { priorities } from './priority.ts';
import { intervalDays, questionsIn, type Session, sessionFor } from './session.ts';
import { minTaskMinutes } from './study-days.ts';
import type { TaskKeys } from './task-keys.ts';

/** More subjects in a day are hard to keep apart; fewer would leave time where topics have few questions. */
const maxSessionsPerDay = 5;
/** A session that stands on a day is moved only for one that is as much more urgent: plans do not flicker. */
const staying = 1.25;
/** Each session planned, or ticked in the last seven days, makes the next one on the same topic less urgent. */
const fading = 0.7;
const fadingDays = 7;
/** Waiting longer than the interval makes a topic more urgent, up to this. */
const mostWaiting = 2;
/** What was never practised is due, but has not waited: a gap that showed comes before one that is only possible. */
const neverPractised = 1;

/** What placing needs besides the input. */
export interface Placing {
  days: readonly CivilDate[];
  examOn: CivilDate | null;
  budget: MinutesBudget;
  keys: TaskKeys;
  /** Tasks that keep their place. */
  begun: readonly PlanTask[];
}

interface Candidate {
  topic: PlanTopic;
  session: Session;
  urgency: number;
  /** It stood on this day before. */
  stays: boolean;
}

/** Goes through the days and gives each the most urgent topics that are due and fit its minutes. */
export function placeSessions(input: PlanInput, placing: Placing): PlanTask[] {
  const topics = input.topics.filter((topic) => !input.droppedTopicIds.includes(topic.topicId));
  const standing = standingOf(input, placing);
  const planned: PlanTask[] = [];
  for (const day of placing.days) {
    const candidates = topics.flatMap((topic) => candidateOn(day, topic, standing) ?? []);
    const most = maxSessionsPerDay - sessionsTakenOn(day, input, placing);
    for (const task of fill(day, candidates, { ...placing, most })) {
      const topicId = task.topicId ?? '';
      standing.lastOn.set(topicId, day);
      standing.worth.set(topicId, (standing.worth.get(topicId) ?? 0) * fading);
      planned.push(task);
    }
  }
  return planned;
}

function sessionsTakenOn(day: CivilDate, { tasks }: PlanInput, { begun }: Placing): number {
  const done = tasks.filter((task) => task.topicId !== null && task.doneOn === day);
  return done.length + begun.filter((task) => task.topicId !== null && task.dueOn === day).length;
}

interface Standing {
  examOn: CivilDate | null;
  lastOn: Map<TopicId, CivilDate>;
  worth: Map<TopicId, number>;
  /** Day and topic of the sessions that were planned before. */
  before: ReadonlySet<string>;
}

function standingOf(input: PlanInput, { examOn, begun }: Placing): Standing {
  const open = input.tasks.filter((task) => task.doneOn === null && task.topicId !== null);
  return {
    examOn,
    lastOn: lastSessions(input, begun),
    worth: fadedWorth(input, { examOn, begun }),
    before: new Set(open.map((task) => `${task.dueOn} ${task.topicId}`)),
  };
}

/** Priorities after what was ticked lately or begun, so that ticking a task leaves the days after it as they were. */
function fadedWorth(
  { topics, tasks, today }: PlanInput,
  { examOn, begun }: Pick<Placing, 'examOn' | 'begun'>,
): Map<TopicId, number> {
  const worth = priorities(topics, examOn === null ? null : daysBetween(today, examOn));
  const lately = tasks.filter(({ doneOn }) => doneOn !== null && daysBetween(doneOn, today) < fadingDays);
  for (const { topicId } of [...lately, ...begun])
    if (topicId !== null) worth.set(topicId, (worth.get(topicId) ?? 0) * fading);
  return worth;
}

/** The day of the latest session on each topic: practised anywhere, ticked in the plan, or begun and kept for a day. */
function lastSessions({ topics, tasks }: PlanInput, begun: readonly PlanTask[]): Map<TopicId, CivilDate> {
  const lastOn = new Map<TopicId, CivilDate>();
  const note = (topicId: TopicId | null, day: CivilDate | null) => {
    if (topicId !== null && day !== null && day > (lastOn.get(topicId) ?? '')) lastOn.set(topicId, day);
  };
  for (const topic of topics) note(topic.topicId, topic.lastPractisedOn);
  for (const task of tasks) note(task.topicId, task.doneOn);
  for (const task of begun) note(task.topicId, task.dueOn);
  return lastOn;
}

function candidateOn(day: CivilDate, topic: PlanTopic, standing: Standing): Candidate | undefined {
  const { examOn, lastOn, worth, before } = standing;
  const last = lastOn.get(topic.topicId);
  const daysSince = last === undefined ? null : daysBetween(last, day);
  const daysToExam = examOn === null ? null : daysBetween(day, examOn);
  const waiting = daysSince === null ? neverPractised : daysSince / intervalDays(topic, daysToExam);
  if (waiting < 1) return undefined;
  return {
    topic,
    session: sessionFor(topic, daysSince, daysToExam),
    urgency: (worth.get(topic.topicId) ?? 0) * Math.min(mostWaiting, waiting),
    stays: before.has(`${day} ${topic.topicId}`),
  };
}

/**
 * Takes candidates in order while minutes last; only the first of an untouched day may be cut short to fit. Those that
 * stood here before are asked a little earlier: planned once more they all did, so that the choice is the same.
 */
function fill(
  day: CivilDate,
  candidates: readonly Candidate[],
  { budget, keys, most }: Placing & { most: number },
): PlanTask[] {
  const taken: (Candidate & { session: Session })[] = [];
  for (const candidate of candidates.toSorted(byUrgency(staying))) {
    if (taken.length >= most) break;
    const left = budget.leftOn(day);
    const session = fitted(candidate, { left, mayCut: budget.isUntouched(day) });
    if (!session) continue;
    budget.spend(day, session.minutes);
    taken.push({ ...candidate, session });
  }
  return taken.sort(byUrgency(1)).map((each) => toTask(day, each, keys));
}

/** Undefined when it does not fit, also not cut short. */
function fitted(
  { topic, session }: Candidate,
  { left, mayCut }: { left: number; mayCut: boolean },
): Session | undefined {
  if (session.minutes <= left) return session;
  if (!mayCut || left < minTaskMinutes) return undefined;
  const cut = { ...session, ...questionsIn(topic, left) };
  return cut.minutes <= left ? cut : undefined;
}

function byUrgency(bonus: number) {
  const urgency = (each: Candidate) => each.urgency * (each.stays ? bonus : 1);
  return (a: Candidate, b: Candidate) =>
    urgency(b) - urgency(a) || (a.topic.topicId < b.topic.topicId ? -1 : 1);
}

function toTask(day: CivilDate, { topic, session }: Candidate, keys: TaskKeys): PlanTask {
  const { kind, questionCount, minutes, reason } = session;
  return {
    key: keys.next(kind, topic.topicId),
    ...{
      kind,
      topicId: topic.topicId,
      quizId: null,
      minutes,
      questionCount,
      doneCount: 0,
      dueOn: day,
      reason,
    },
    ...{ doneOn: null, missedOn: null },
  };
}
