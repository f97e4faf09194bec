import type { ExamMode } from '@debrief/contracts';
import { addDays, daysBetween } from '@debrief/core';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { daysToFollow, usualHorizon } from './exam-days.ts';
import type { ExamFacts } from './exam-facts-queries.ts';
import { listTopicsOfCards } from './exam-plan-queries.ts';
import { followExamDay, targetRecall } from './follow-exam-day.ts';

/** Where reviews lead until the day of the exam, and whether they follow it. */
export async function getExamMode(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId }: Pick<Actor, 'userId'>,
): Promise<ExamMode> {
  const facts = await followExamDay(db, userId, clock.now());
  if (!facts) throw notFound('person');
  const { setting, exam, today, cardCount, plan } = facts;
  return {
    ...{ setting, status: statusOf(facts), targetRecall, cardCount, usualHorizon },
    examName: exam?.name ?? null,
    examOn: exam?.on ?? null,
    daysLeft: exam?.on ? daysBetween(today, exam.on) : null,
    plan: plan && {
      ...{ recallNow: plan.body.recallNow, recallWithPlan: plan.body.recallWithPlan },
      ...{ isReachable: plan.body.isReachable, extraMinutes: plan.body.extraMinutes },
      cardCount: plan.body.cardCount,
      leaveOutCount: plan.body.leaveOutIds.length,
      leaveOutTopics: await listTopicsOfCards(db, userId, plan.body.leaveOutIds),
      days: plan.body.minutesPerDay.map((minutes, index) => ({
        on: addDays(today, index),
        minutes: Math.max(0, Math.ceil(minutes - 1e-6)),
        freeMinutes: Math.round(plan.body.freePerDay[index] ?? 0),
      })),
    },
  };
}

function statusOf(facts: ExamFacts): ExamMode['status'] {
  const { exam, setting, today, cardCount } = facts;
  if (!exam) return 'no-goal';
  if (!exam.on) return 'no-date';
  if (daysBetween(today, exam.on) < 1) return 'over';
  if (setting === 'off') return 'off';
  if (cardCount === 0) return 'no-cards';
  return daysToFollow(facts) === null ? 'far' : 'following';
}
