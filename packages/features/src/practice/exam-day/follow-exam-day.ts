import type { ExamCard, ExamDateInput } from '@debrief/core';
import type { Db, Trx } from '@debrief/db';
import { predictQuestions } from '../../mastery/index.ts';
import { fsrsWeights, type Memory } from '../schedule.ts';
import type { ExamDayBody } from './exam-day-body.ts';
import { daysToFollow, fingerprintOf, freeMinutes } from './exam-days.ts';
import { type ExamDayCard, type ExamFacts, findExamFacts, listExamCards } from './exam-facts-queries.ts';
import { followPlan, lockExamPlan, unfollowPlan, upsertExamPlan } from './exam-plan-queries.ts';
import { planOffThread } from './plan-off-thread.ts';

export const targetRecall = 0.9;

/**
 * Brings the due dates in line with the exam: a new day, another date, other hours or cards, and they are planned anew;
 * without an exam to follow, or after it, they are those of FSRS again. Asked before anything that reads due dates.
 */
export async function followExamDay(db: Db, userId: string, now: Date): Promise<ExamFacts | undefined> {
  const facts = await findExamFacts(db, userId, now);
  if (!facts || isInLine(facts)) return facts;
  return db.transaction().execute(async (trx) => {
    await lockExamPlan(trx, userId);
    const current = await findExamFacts(trx, userId, now);
    if (!current || isInLine(current)) return current;
    const days = daysToFollow(current);
    if (days === null) await unfollowPlan(trx, userId);
    else await plan(trx, { userId, now, facts: current, days });
    return findExamFacts(trx, userId, now);
  });
}

function isInLine(facts: ExamFacts): boolean {
  if (daysToFollow(facts) === null) return facts.plan === null;
  return facts.plan?.fingerprint === fingerprintOf(facts);
}

interface Planning {
  userId: string;
  now: Date;
  facts: ExamFacts;
  days: number;
}

async function plan(trx: Trx, { userId, now, facts, days }: Planning): Promise<void> {
  const { exam, today, timeZone } = facts;
  if (!exam?.on) return;
  const cards = await listExamCards(trx, { userId, subjectId: exam.subjectId });
  const input = await toInput(trx, { userId, now, cards, minutesPerDay: freeMinutes(facts, days) });
  const { plan: made, advice } = await planOffThread(input);
  const { extraMinutes, leaveOut } = advice;
  const body: ExamDayBody = {
    ...{ cardCount: cards.length, recallNow: made.recallWithout, recallWithPlan: made.recall },
    ...{
      isReachable: made.isReachable,
      minutesPerDay: made.minutesPerDay,
      freePerDay: [...input.minutesPerDay],
    },
    ...{ extraMinutes, leaveOutIds: leaveOut.flatMap((index) => cards[index]?.id ?? []) },
  };
  const next = cards.map(({ id }, index) => ({ id, day: made.days[index]?.[0] ?? null }));
  await followPlan(trx, { userId, timeZone, today, examOn: exam.on, now, cards: next });
  const fingerprint = fingerprintOf(facts);
  await upsertExamPlan(trx, { userId, examOn: exam.on, today, fingerprint, body, at: now });
}

interface Given {
  userId: string;
  now: Date;
  cards: readonly ExamDayCard[];
  minutesPerDay: readonly number[];
}

async function toInput(trx: Trx, { userId, now, cards, minutesPerDay }: Given): Promise<ExamDateInput> {
  const unpractised = cards.filter(({ memory }) => memory.last_review === null);
  const chances = await predictQuestions(
    trx,
    userId,
    unpractised.map(({ questionId }) => questionId),
    now,
  );
  const examCards = cards.map(({ questionId, memory, ms }): ExamCard => {
    const firstChance = Math.min(0.95, Math.max(0.05, chances.get(questionId)?.chance ?? 0.5));
    return toExamCard(memory, { now, firstChance, ms });
  });
  return { weights: fsrsWeights, cards: examCards, minutesPerDay, target: targetRecall };
}

/** Days as FSRS counts them: by the calendar of UTC. */
export function toExamCard(
  { stability, difficulty, last_review }: Memory,
  { now, firstChance, ms }: { now: Date; firstChance: number; ms: number },
): ExamCard {
  const minutes = ms / 60_000;
  if (last_review === null) return { memory: null, firstChance, minutes };
  const day = (at: Date) => Math.floor(at.getTime() / 86_400_000);
  const daysSince = Math.max(0, day(now) - day(new Date(last_review)));
  return { memory: { stability, difficulty, daysSince }, firstChance, minutes };
}
