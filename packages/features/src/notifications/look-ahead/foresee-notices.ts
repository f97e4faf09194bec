import type { ChosenKind } from '@debrief/contracts';
import { addDays, instantOf, localDate, nextWeekly } from '@debrief/core';
import type { Services } from '@debrief/platform';
import { findGoalExam, type GoalExam } from '../../study-plan/index.ts';
import type { Recipient } from '../preferences/recipient-queries.ts';
import { type ExamStage, stageDays, tellingMinutes } from './exam-days.ts';
import { readDashboard } from './read-dashboard.ts';
import { weekly } from './tell-weeks.ts';
import { toWeekFacts } from './week-facts.ts';

export interface Foreseen {
  kind: ChosenKind;
  at: Date;
  payload: Record<string, unknown>;
}

/** What the calendar will tell this person, as it looks now. */
export async function foreseeNotices(
  services: Services,
  { userId, role, timeZone }: Pick<Recipient, 'userId' | 'role' | 'timeZone'>,
): Promise<Foreseen[]> {
  const now = services.clock.now();
  const goal = await findGoalExam(services.db, userId);
  const body = role === 'student' ? await readDashboard(services, userId) : null;
  const at = nextWeekly(now, weekly, timeZone);
  const week = body && {
    kind: 'weekly-summary' as const,
    at,
    payload: { week: toWeekFacts(body, localDate(at, timeZone)) },
  };
  return [...(week ? [week] : []), ...examsAfter(now, goal, timeZone)];
}

function examsAfter(now: Date, goal: GoalExam | undefined, timeZone: string): Foreseen[] {
  if (!goal?.examOn) return [];
  const { examOn } = goal;
  return (Object.entries(stageDays) as [ExamStage, number][])
    .map(([stage, days]) => ({
      kind: stage === 'after' ? ('outcome-asked' as const) : ('exam-soon' as const),
      at: instantOf({ date: addDays(examOn, -days), minutes: tellingMinutes }, timeZone),
      payload: { ...goal, ...(stage === 'after' ? {} : { daysLeft: days }) },
    }))
    .filter(({ at }) => at > now);
}
