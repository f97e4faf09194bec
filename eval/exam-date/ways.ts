import { type ExamCard, type ExamReviewPlan, planExamReviews } from '@debrief/core';
import { type DeckCard, dayAt, firstChance, minutesPerAnswer, recallOn, scheduler, start } from './deck.ts';

export interface Situation {
  deck: readonly DeckCard[];
  examDay: number;
  minutesPerDay: number;
}

/** Which cards are asked on a day, in order; the day ends when its minutes do. */
export type Way = (deck: readonly DeckCard[], day: number) => number[];

/** Due dates of FSRS at 90 %, the longest due first. */
export function plainWay(): Way {
  return (deck, day) =>
    indexes(deck, ({ card }) => card.due.getTime() <= dayAt(day).getTime()).sort(
      (a, b) => Number(deck[a]?.card.due) - Number(deck[b]?.card.due),
    );
}

/** Nothing until the last days that hold the deck once; then the weakest first, none twice before all were asked. */
export function crammingWay({ deck, examDay, minutesPerDay }: Situation): Way {
  const days = Math.min(examDay, Math.ceil((deck.length * minutesPerAnswer * 1.3) / minutesPerDay));
  const asked = new Set<number>();
  return (now, day) => {
    if (day < examDay - days) return [];
    const rest = indexes(now, (_card, index) => !asked.has(index)).sort(
      (a, b) => recallOf(now, a, examDay) - recallOf(now, b, examDay),
    );
    const today = rest.slice(0, Math.floor(minutesPerDay / minutesPerAnswer));
    for (const index of today) asked.add(index);
    return today;
  };
}

/** As planned on the first day. */
export function plannedWay(plan: ExamReviewPlan): Way {
  return (_deck, day) => plan.days.flatMap((days, index) => (days.includes(day) ? [index] : []));
}

/** Planned anew each morning, from what the day before has shown. */
export function replannedWay({ examDay, minutesPerDay }: Situation): Way {
  return (deck, day) => {
    const plan = planFor({ deck, examDay: examDay - day, minutesPerDay }, day);
    return plan.days.flatMap((days, index) => (days.includes(0) ? [index] : []));
  };
}

export function planFor({ deck, examDay, minutesPerDay }: Situation, today = 0): ExamReviewPlan {
  return planExamReviews({
    weights: scheduler.parameters.w,
    cards: deck.map((each) => toExamCard(each, today)),
    minutesPerDay: Array.from({ length: examDay }, () => minutesPerDay),
    target: 0.9,
  });
}

export function toExamCard({ card }: DeckCard, today: number): ExamCard {
  const { stability, difficulty, last_review } = card;
  if (!last_review) return { memory: null, firstChance, minutes: minutesPerAnswer };
  const daysSince = today - Math.floor((last_review.getTime() - start.getTime()) / 86_400_000);
  return { memory: { stability, difficulty, daysSince }, firstChance, minutes: minutesPerAnswer };
}

function indexes(deck: readonly DeckCard[], isWanted: (card: DeckCard, index: number) => boolean): number[] {
  return deck.flatMap((card, index) => (isWanted(card, index) ? [index] : []));
}

function recallOf(deck: readonly DeckCard[], index: number, day: number): number {
  const card = deck[index];
  return card ? recallOn(card.card, day) : 0;
}
