import { seededRandom } from '@debrief/core';
import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';

/** As the practice room schedules. */
export const scheduler = fsrs({
  ...{ request_retention: 0.9, maximum_interval: 365, enable_fuzz: false },
  ...{ learning_steps: ['10m'], relearning_steps: ['10m'] },
});

export const start = new Date('2026-03-02T09:00:00Z');
const dayMs = 86_400_000;
export const dayAt = (day: number) => new Date(start.getTime() + day * dayMs);

/** A number 0..1, the same for the same seed. */
export type Chance = () => number;
export function chanceOf(seed: string): Chance {
  const random = seededRandom(seed);
  return () => random(1_000_000) / 1_000_000;
}

/** Of a card nobody has practised: its first answer is right so often. */
export const firstChance = 0.5;
export const minutesPerAnswer = 0.75;

export interface DeckCard {
  card: Card;
}

/** Cards of mistakes made over the last two months and practised when they were due; the newest not at all yet. */
export function makeDeck(seed: string, count: number): DeckCard[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => {
    const bornOn = -Math.floor(chance() * 60);
    let card = createEmptyCard(dayAt(bornOn));
    const isNew = chance() < 0.35;
    for (let day = bornOn; !isNew && day < 0; day++)
      if (card.due.getTime() <= dayAt(day).getTime() && chance() < 0.7) card = answer(card, day, chance).card;
    return { card };
  });
}

export function recallOn(card: Card, day: number): number {
  if (!card.last_review) return firstChance;
  // Whole days are counted from the last review, and what was missed was known ten minutes later.
  return scheduler.get_retrievability(card, new Date(dayAt(day).getTime() + 3_600_000), false);
}

/** One review by seeded chance: missed, it comes back ten minutes later and is known. */
export function answer(card: Card, day: number, chance: Chance): { card: Card; minutes: number } {
  const at = dayAt(day);
  const isKnown = chance() < recallOn(card, day);
  if (isKnown) return { card: scheduler.next(card, at, Rating.Good).card, minutes: minutesPerAnswer };
  const missed = scheduler.next(card, at, Rating.Again).card;
  const again = scheduler.next(missed, new Date(at.getTime() + 600_000), Rating.Good).card;
  return { card: again, minutes: 2 * minutesPerAnswer };
}
