import { addDays, type CivilDate, daysBetween } from '../calendar/civil-date.ts';
import type { DropFirst, PlanInput, PlanLoad, PlanTopic } from './plan.ts';
import { fadedMastery, masteredAt } from './priority.ts';
import { minutesBetween } from './study-days.ts';

/** Exams lie at most so many days ahead, ten years: what is planned for is counted day by day. */
export const furthestExamDays = 3_653;
/** What a topic should have on the day of the exam. */
const target = masteredAt;
/** Of what is missing to full mastery, a sitting of 15 questions makes up this share. NOTE: a rule of thumb. */
const gainPerSitting = 0.2;
const questionsPerSitting = 15;
/** A topic never practised is taken to start here. */
const unknownMastery = 30;

interface Need extends DropFirst {
  worth: number;
}

/**
 * The minutes it takes to have every topic mastered on the day, beside those there are until then without reviews of
 * mistakes and the mock exam, and which topics to leave out when it is too much. Null without a coming exam.
 */
export function loadOf(input: PlanInput, examOn: CivilDate | null): PlanLoad | null {
  if (examOn === null) return null;
  const daysToExam = daysBetween(input.today, examOn);
  const wanted = input.topics.filter((topic) => !input.droppedTopicIds.includes(topic.topicId));
  const needs = wanted.map((topic) => needOf(topic, daysToExam)).filter(({ minutes }) => minutes > 0);
  const neededMinutes = sum(needs);
  const availableMinutes = Math.max(
    0,
    minutesBetween(input.today, sooner(examOn, addDays(input.today, furthestExamDays)), input) -
      otherMinutes(input, examOn),
  );
  return { neededMinutes, availableMinutes, dropFirst: chooseDrops(needs, neededMinutes - availableMinutes) };
}

/** Least gain of the exam's score per minute (exam weight × gain of mastery) first, until the rest fits; the last one is always kept. */
function chooseDrops(needs: readonly Need[], tooMuch: number): DropFirst[] {
  const drops: DropFirst[] = [];
  let left = tooMuch;
  for (const { worth: _worth, ...need } of needs.toSorted(byWorth).slice(0, -1)) {
    if (left <= 0) break;
    drops.push(need);
    left -= need.minutes;
  }
  return drops;
}

function byWorth(a: Need, b: Need): number {
  return a.worth - b.worth || (a.topicId < b.topicId ? -1 : 1);
}

/** Sittings each make up a fifth of what is missing: n of them leave 0.8ⁿ of the gap. */
function needOf(topic: PlanTopic, daysToExam: number): Need {
  const from = topic.mastery === null ? unknownMastery : fadedMastery(topic, daysToExam);
  const sittings =
    from >= target ? 0 : Math.ceil(Math.log((100 - target) / (100 - from)) / Math.log(1 - gainPerSitting));
  const minutes = Math.ceil((sittings * questionsPerSitting * topic.secondsPerQuestion) / 60);
  const weight = topic.examWeight ?? 0;
  const pointsPerHour = minutes === 0 ? 0 : ((target - from) * weight * 60) / minutes;
  return {
    topicId: topic.topicId,
    minutes,
    weightPercent: Math.round(weight * 1_000) / 10,
    pointsPerHour: Math.round(pointsPerHour * 100) / 100,
    worth: pointsPerHour,
  };
}

function otherMinutes({ reviews, secondsPerReview, mock, tasks }: PlanInput, examOn: CivilDate): number {
  const count = reviews.filter(({ on }) => on < examOn).reduce((all, each) => all + each.count, 0);
  const isMockTaken = tasks.some((task) => task.kind === 'mock' && task.doneOn !== null);
  return Math.ceil((count * secondsPerReview) / 60) + (mock && !isMockTaken ? mock.minutes : 0);
}

function sooner(one: CivilDate, other: CivilDate): CivilDate {
  return one < other ? one : other;
}

function sum(needs: readonly { minutes: number }[]): number {
  return needs.reduce((all, each) => all + each.minutes, 0);
}
