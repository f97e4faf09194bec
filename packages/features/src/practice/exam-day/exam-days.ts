import { addDays, daysBetween } from '@debrief/core';
import type { ExamFacts } from './exam-facts-queries.ts';

/** Reviews follow an exam from here on, unless the person says otherwise; and at the very most. */
export const usualHorizon = 120;
const furthestHorizon = 365;

/** Days until the exam that reviews follow; null when they follow none. */
export function daysToFollow({ exam, setting, today, cardCount }: ExamFacts): number | null {
  if (!exam?.on || setting === 'off' || cardCount === 0) return null;
  const days = daysBetween(today, exam.on);
  return days >= 1 && days <= (setting === 'on' ? furthestHorizon : usualHorizon) ? days : null;
}

/** Minutes free for reviews on each day until the exam: none on days off, half on easy days, today what is left. */
export function freeMinutes(facts: ExamFacts, days: number): number[] {
  const { today, dailyMinutes, spentTodayMs } = facts;
  return Array.from({ length: days }, (_, index) => {
    const whole = dailyMinutes * shareOf(facts, addDays(today, index));
    return index === 0 ? Math.max(0, whole - spentTodayMs / 60_000) : whole;
  });
}

function shareOf({ daysOff, easyDays, holidays }: ExamFacts, day: string): number {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
  if (daysOff.includes(weekday) || holidays.some(({ from, to }) => from <= day && day <= to)) return 0;
  return easyDays.includes(weekday) ? 0.5 : 1;
}

/** The plan is good as long as this is the same. */
export function fingerprintOf({
  today,
  exam,
  dailyMinutes,
  daysOff,
  easyDays,
  holidays,
  cardCount,
}: ExamFacts): string {
  return JSON.stringify([today, exam?.on, exam?.id, dailyMinutes, daysOff, easyDays, holidays, cardCount]);
}
