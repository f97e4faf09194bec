import type { PracticeSummary } from '@debrief/contracts';
import { addDays, localDate } from '@debrief/core';
import type { Actor, Services } from '@debrief/platform';
import { followExamDay } from './exam-day/follow-exam-day.ts';
import { loadPractising } from './load-practising.ts';
import { findDueFacts, listDueByDay } from './queue-queries.ts';
import { findToday } from './review-queries.ts';
import { findDailyMinutes } from './setting-queries.ts';

export async function getSummary(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  { userId, timeZone }: Actor,
): Promise<PracticeSummary> {
  const now = clock.now();
  await followExamDay(db, userId, now);
  const who = await loadPractising(db, userId);
  const [facts, today, dailyMinutes, days] = await Promise.all([
    findDueFacts(db, who, now),
    findToday(db, userId, { now, timeZone }),
    findDailyMinutes(db, userId),
    listDueByDay(db, who, { now, timeZone }),
  ]);
  const first = localDate(now, timeZone);
  const counts = new Map(days.map((day) => [day.on, day.count]));
  const week = Array.from({ length: 7 }, (_, index): string => addDays(first, index));
  return {
    ...{ ...facts, ...today, dailyMinutes },
    nextDueAt: facts.nextDueAt?.toISOString() ?? null,
    forecast: week.map((on) => ({ on, count: counts.get(on) ?? 0 })),
  };
}
