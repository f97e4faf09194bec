import { MemoryModel } from './card-memory.ts';
import type { Change } from './changes.ts';
import { type Prospect, prospectOf } from './exam-card.ts';
import type { ExamDateInput, ExamReviewPlan } from './plan-exam-reviews.ts';

export interface Row {
  days: number[];
  prospect: Prospect;
}

/** A plan in the making. */
export interface Planning {
  input: ExamDateInput;
  model: MemoryModel;
  examDay: number;
  used: Float64Array;
  rows: Row[];
  /** Sum of expected recall, and what is aimed at. */
  known: number;
  aim: number;
}

/** Reckoning leaves crumbs; a target is reached a hair below it. */
const hair = 1e-9;

export function beginPlanning(input: ExamDateInput, layout?: readonly (readonly number[])[]): Planning {
  const { cards, minutesPerDay, target } = input;
  const model = new MemoryModel(input.weights);
  const examDay = minutesPerDay.length;
  const used = new Float64Array(examDay);
  const rows = cards.map((card, index): Row => {
    const days = [...(layout?.[index] ?? [])];
    return { days, prospect: prospectOf(model, card, days, examDay) };
  });
  for (const row of rows) book(used, row, 1);
  return {
    ...{ input, model, examDay, used, rows },
    known: rows.reduce((sum, row) => sum + row.prospect.recall, 0),
    aim: target * cards.length - hair,
  };
}

/** Days that still have so many minutes. */
export function openDays({ input, used }: Planning, minutes: number): number[] {
  const open: number[] = [];
  for (let day = 0; day < used.length; day++)
    if ((input.minutesPerDay[day] ?? 0) - (used[day] ?? 0) >= minutes) open.push(day);
  return open;
}

export function fits({ input, used }: Planning, row: Row, { days, prospect }: Change): boolean {
  return days.every((day, place) => {
    const more = (prospect.minutes[place] ?? 0) - minutesOn(row, day);
    return more <= 0 || (used[day] ?? 0) + more <= (input.minutesPerDay[day] ?? 0);
  });
}

export function accept(planning: Planning, row: Row, { days, prospect }: Change): void {
  book(planning.used, row, -1);
  planning.known += prospect.recall - row.prospect.recall;
  row.days = days;
  row.prospect = prospect;
  book(planning.used, row, 1);
}

export function finishPlanning({
  input,
  rows,
  used,
  known,
  aim,
}: Planning): Omit<ExamReviewPlan, 'recallWithout'> {
  return {
    days: rows.map((row) => row.days),
    recalls: rows.map((row) => row.prospect.recall),
    minutesPerDay: Array.from(used, (minutes) => Math.max(0, minutes)),
    recall: known / Math.max(1, input.cards.length),
    isReachable: known >= aim,
  };
}

function book(used: Float64Array, { days, prospect }: Row, sign: 1 | -1): void {
  for (const [place, day] of days.entries())
    used[day] = (used[day] ?? 0) + sign * (prospect.minutes[place] ?? 0);
}

function minutesOn({ days, prospect }: Row, day: number): number {
  const place = days.indexOf(day);
  return place < 0 ? 0 : (prospect.minutes[place] ?? 0);
}
