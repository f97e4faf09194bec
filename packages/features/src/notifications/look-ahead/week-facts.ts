import type { DashboardBody, WeekFacts } from '@debrief/contracts';
import { addDays, daysBetween } from '@debrief/core';

/** Of what the dashboard shows: the seven full days before `on`, what moved, and the exam the person prepares for. */
export function toWeekFacts(body: DashboardBody, on: string): WeekFacts {
  const days = body.activity.filter((day) => isWithin(day.on, on, 7));
  const mean = meanOf(body, on);
  const [up, down, weakest] = [body.wentUp[0], body.wentDown[0], body.weaknesses[0]];
  const nameOf = (id: string) => body.names[id];
  const move = (moved: typeof up) => {
    const topic = moved && nameOf(moved.topicId);
    return topic ? { topic, from: moved.from, to: moved.to } : null;
  };
  const topic = weakest && nameOf(weakest.topicId);
  return {
    on,
    answerCount: sum(days.map((day) => day.answerCount)),
    minutes: Math.round(sum(days.map((day) => day.minutes))),
    attemptCount: mean.count,
    meanPercent: mean.percent,
    beforePercent: meanOf(body, addDays(on, -7)).percent,
    ...{ up: move(up), down: move(down), weakest: topic ? { topic, mastery: weakest.mastery } : null },
    exam: examOf(body, on),
  };
}

function isWithin(day: string, on: string, days: number): boolean {
  return day < on && day >= addDays(on, -days);
}

/** Scores carry instants; a day is close enough for a mean over a week. */
function meanOf({ progress }: DashboardBody, on: string) {
  const scores = progress
    .filter(({ submittedAt }) => isWithin(submittedAt.slice(0, 10), on, 7))
    .map((point) => point.scorePercent);
  const percent = scores.length === 0 ? null : sum(scores) / scores.length;
  return { count: scores.length, percent };
}

function examOf({ readiness }: DashboardBody, on: string): WeekFacts['exam'] {
  const goal = readiness.find(({ examOn }) => examOn !== null);
  if (!goal) return null;
  const { examName, examOn, passPercent } = goal;
  const daysLeft = examOn === null ? null : daysBetween(on, examOn);
  if (daysLeft !== null && daysLeft < 0) return null;
  const percent = goal.readiness.status === 'estimated' ? goal.readiness.percent : null;
  return { name: examName, examOn, daysLeft, percent, passPercent };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
