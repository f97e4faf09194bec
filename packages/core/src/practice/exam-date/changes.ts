import type { MemoryModel } from './card-memory.ts';
import { type ExamCard, type Prospect, prospectOf } from './exam-card.ts';

/** A card's reviews changed by one, and what that brings, or costs. */
export interface Change {
  days: number[];
  prospect: Prospect;
  /** Of recall on the day of the exam and of minutes; both below zero where a review is taken away. */
  recall: number;
  minutes: number;
}

/** What is planned of a card. */
export interface Standing {
  days: readonly number[];
  prospect: Prospect;
}

/** More reviews of one card than this never pay off. */
export const mostReviews = 7;
/** What adds less than this is nothing: a thousandth of knowing one question. */
const leastGain = 0.001;
const leastMinutes = 0.01;

/** Recall per minute. */
export function worthOf({ recall, minutes }: Change): number {
  return recall < leastGain ? 0 : recall / Math.max(leastMinutes, minutes);
}

/** One more review on each of these days, the best first; what brings nothing is left out. */
export function listAdditions(
  model: MemoryModel,
  card: ExamCard,
  given: Standing & { candidates: readonly number[]; examDay: number },
): Change[] {
  const { days, candidates } = given;
  const best: Change[] = [];
  if (days.length >= mostReviews) return best;
  for (const day of candidates) {
    if (days.includes(day)) continue;
    keepBest(best, addition(model, card, { ...given, day }));
  }
  return best;
}

/** With a review on this day too. */
export function addition(
  model: MemoryModel,
  card: ExamCard,
  { day, examDay, ...standing }: Standing & { day: number; examDay: number },
): Change {
  const place = standing.days.filter((each) => each < day).length;
  return change(model, card, standing, { days: standing.days.toSpliced(place, 0, day), examDay });
}

/** As many as are kept at a time: when their days have filled up, others are looked for. */
const keptChanges = 4;

function keepBest(best: Change[], next: Change): void {
  const worth = worthOf(next);
  if (worth <= 0) return;
  const place = best.findIndex((each) => worthOf(each) < worth);
  if (place >= 0) best.splice(place, 0, next);
  else best.push(next);
  if (best.length > keptChanges) best.pop();
}

/** The one review that is missed least for its minutes; the first of a mistake never practised stays. */
export function findRemoval(
  model: MemoryModel,
  card: ExamCard,
  given: Standing & { examDay: number },
): Change | undefined {
  return given.days
    .slice(card.memory ? 0 : 1)
    .map((left) => removal(model, card, { ...given, left }))
    .sort((a, b) => lossOf(a) - lossOf(b))[0];
}

/** Without the review on this day. */
export function removal(
  model: MemoryModel,
  card: ExamCard,
  { left, examDay, ...standing }: Standing & { left: number; examDay: number },
): Change {
  return change(model, card, standing, { days: standing.days.filter((day) => day !== left), examDay });
}

/** Recall lost per minute saved. */
export function lossOf({ recall, minutes }: Change): number {
  return recall >= 0 ? recall * -1 : recall / Math.min(-leastMinutes, minutes);
}

function change(
  model: MemoryModel,
  card: ExamCard,
  { prospect }: Standing,
  { days, examDay }: { days: number[]; examDay: number },
): Change {
  const next = prospectOf(model, card, days, examDay);
  const minutes = total(next) - total(prospect);
  return { days, prospect: next, recall: next.recall - prospect.recall, minutes };
}

export function total({ minutes }: Prospect): number {
  let sum = 0;
  for (const each of minutes) sum += each;
  return sum;
}

/** Days on which a review of this card is tried: all of the last ones, and every so many before; of others, others. */
export function candidateDays(
  open: readonly number[],
  examDay: number,
  { lot, isFirst }: { lot: number; isFirst: boolean },
): number[] {
  const [near, count] = isFirst ? [10, 30] : [3, 14];
  const step = Math.max(1, Math.ceil(open.length / count));
  return open.filter((day, place) => examDay - day <= near || (place + lot) % step === 0);
}
