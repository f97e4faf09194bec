import { addDays, daysBetween, planExamReviews } from '@debrief/core';
import type { Trx } from '@debrief/db';
import { fsrsWeights, type Memory } from '../schedule.ts';
import { findStartOfDay } from './exam-plan-queries.ts';
import { targetRecall, toExamCard } from './follow-exam-day.ts';
import { type FollowedPlan, findFollowedPlan } from './followed-plan-queries.ts';

interface Answered {
  userId: string;
  questionId: string;
  memory: Memory;
  now: Date;
  /** What an answer to it takes. */
  ms: number;
}

/** When a card is due after its answer: as FSRS says, or on the day the plan for an exam has room for it. */
export async function dueAfter(trx: Trx, answered: Answered): Promise<Date> {
  const { userId, questionId, memory, now } = answered;
  const due = new Date(memory.due);
  // Learning and relearning: it comes back within minutes.
  if (memory.state === 1 || memory.state === 3) return due;
  const plan = await findFollowedPlan(trx, { userId, questionId, now });
  if (!plan) return due;
  const { today, examOn, timeZone } = plan;
  const day = nextDay(plan, answered);
  if (day !== undefined) return findStartOfDay(trx, addDays(today, day), timeZone);
  const afterExam = await findStartOfDay(trx, addDays(examOn, 1), timeZone);
  return due > afterExam ? due : afterExam;
}

/** Days from today; undefined when it is known well enough until the exam. */
function nextDay(plan: FollowedPlan, { memory, now, ms }: Answered): number | undefined {
  const { days } = planExamReviews({
    ...{ weights: fsrsWeights, target: targetRecall, minutesPerDay: roomLeft(plan) },
    cards: [toExamCard(memory, { now, firstChance: 0.5, ms })],
  });
  return days[0]?.[0];
}

/** What the plan has left free; its own place on those days is the card's too, and today is over for it. */
function roomLeft({ examOn, plannedOn, today, body }: FollowedPlan): number[] {
  const past = daysBetween(plannedOn, today);
  return Array.from({ length: Math.max(0, daysBetween(today, examOn)) }, (_, index) =>
    index === 0 ? 0 : (body.freePerDay[index + past] ?? 0),
  );
}
