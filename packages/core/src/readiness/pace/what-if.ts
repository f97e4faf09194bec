import { addDays, type CivilDate } from '../../calendar/civil-date.ts';
import { z80 } from '../../statistics/z80.ts';
import { furthestDays, type Pace, readyPercent } from './pace.ts';

export interface WhatIfInput {
  today: CivilDate;
  passPercent: number;
  pace: Pace;
  /** 0 or more, fractions allowed. */
  questionsPerWeek: number;
}

export interface WhatIf {
  /** When the expected score reaches pass mark + 5; null: not within a year. */
  readyOn: CivilDate | null;
  /** Ends of the range it lies in in four of five cases; null: not within a year. */
  earliestOn: CivilDate | null;
  latestOn: CivilDate | null;
}

/** The largest share of an 80 % interval that score and gain use up each, so that together they make one of 80 %. */
const sharedQuantile = z80 / Math.SQRT2;
const leastGain = 0.002;

/**
 * The day one is ready when so many questions are answered a week. A question closes a share of the gap to 100 points,
 * so that the way gets longer the nearer one is; forgetting takes the same from every week:
 * dS/dt = k·(100 − S) − fade, k = gain·questions/(100 − S now). More questions never make it later.
 */
export function whatIf({ today, passPercent, pace, questionsPerWeek }: WhatIfInput): WhatIf {
  const target = readyPercent(passPercent);
  const on = (luck: number) => {
    const days = daysUntil(target, movedBy(pace, luck), questionsPerWeek);
    return days === null ? null : addDays(today, days);
  };
  return { readyOn: on(0), earliestOn: on(1), latestOn: on(-1) };
}

/** The fewest questions a week with which one is ready within so many days; null when a thousand would not do. */
export function questionsNeeded(
  { pace, passPercent }: Pick<WhatIfInput, 'pace' | 'passPercent'>,
  withinDays: number,
): number | null {
  const suffices = (count: number) => {
    const days = daysUntil(readyPercent(passPercent), movedBy(pace, 0), count);
    return days !== null && days <= withinDays;
  };
  let [few, many] = [-1, 1000];
  if (!suffices(many)) return null;
  while (many - few > 1) {
    const middle = Math.floor((few + many) / 2);
    if (suffices(middle)) many = middle;
    else few = middle;
  }
  return many;
}

interface Motion {
  percent: number;
  gain: number;
  fade: number;
}

/** `luck` 1: better in everything than nine of ten would expect, -1: worse. */
function movedBy(pace: Pace, luck: number): Motion {
  const { percent, lowPercent, highPercent, gainPerQuestion, gainDeviation, fadePerWeek } = pace;
  const spread = luck > 0 ? highPercent - percent : percent - lowPercent;
  return {
    percent: Math.min(99.5, percent + (luck * spread) / Math.SQRT2),
    gain: Math.max(leastGain, gainPerQuestion + luck * sharedQuantile * gainDeviation),
    fade: fadePerWeek,
  };
}

function daysUntil(target: number, { percent, gain, fade }: Motion, questionsPerWeek: number): number | null {
  if (percent >= target) return 0;
  const k = (gain * questionsPerWeek) / (100 - percent);
  if (k <= 0) return null;
  const limit = 100 - fade / k;
  if (limit <= target) return null;
  const weeks = Math.log((limit - percent) / (limit - target)) / k;
  const days = Math.ceil(7 * weeks - 1e-9);
  return days > furthestDays ? null : days;
}
