import { type CivilDate, daysBetween } from '../../calendar/civil-date.ts';
import type { Pace } from './pace.ts';
import { readyPercent } from './pace.ts';
import { questionsNeeded, type WhatIf, whatIf } from './what-if.ts';

/** When one is ready at the pace of the last four weeks, and why not when not. */
export interface ReadyProspect extends WhatIf {
  /**
   * `ready`: the expected score is there. `on-course`: it will be, before the exam if there is a date. `after-exam`: too
   * late for it. `no-practice`: nothing was answered for four weeks. `too-slow`: not within a year at this pace.
   */
  status: 'ready' | 'on-course' | 'after-exam' | 'no-practice' | 'too-slow';
  questionsPerWeek: number;
  /** What would make it: a week, until the exam, or within twelve weeks; null when nothing does or nothing is needed. */
  neededPerWeek: number | null;
}

const usualWeeks = 12;

export function describeProspect(given: {
  today: CivilDate;
  passPercent: number;
  pace: Pace;
  examOn: CivilDate | null;
}): ReadyProspect {
  const { today, passPercent, pace } = given;
  // A date that is over says nothing about what is to come.
  const examOn = given.examOn !== null && given.examOn >= today ? given.examOn : null;
  const { questionsPerWeek } = pace;
  const reached = whatIf({ today, passPercent, pace, questionsPerWeek });
  const status = statusOf(reached, { pace, passPercent, examOn });
  const isFine = status === 'ready' || status === 'on-course';
  const withinDays = examOn === null ? 7 * usualWeeks : daysBetween(today, examOn);
  return {
    ...{ ...reached, status, questionsPerWeek },
    neededPerWeek: isFine ? null : questionsNeeded({ pace, passPercent }, withinDays),
  };
}

function statusOf(
  { readyOn }: WhatIf,
  { pace, passPercent, examOn }: { pace: Pace; passPercent: number; examOn: CivilDate | null },
): ReadyProspect['status'] {
  if (pace.percent >= readyPercent(passPercent)) return 'ready';
  if (pace.questionsPerWeek === 0) return 'no-practice';
  if (readyOn === null) return 'too-slow';
  return examOn !== null && readyOn > examOn ? 'after-exam' : 'on-course';
}
