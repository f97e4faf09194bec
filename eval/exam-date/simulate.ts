import { answer, chanceOf, type DeckCard, recallOn } from './deck.ts';
import type { Situation, Way } from './ways.ts';

export interface Outcome {
  /** Mean chance to know a card on the day of the exam. */
  recall: number;
  /** Spent in all, and on the fullest day. */
  minutes: number;
  mostOnADay: number;
}

/** Lives the days until the exam with ts-fsrs itself: whether a card is known is drawn by its own recall. */
export function simulate({ deck, examDay, minutesPerDay }: Situation, way: Way, seed: string): Outcome {
  const chance = chanceOf(seed);
  const now: DeckCard[] = [...deck];
  let [minutes, mostOnADay] = [0, 0];
  for (let day = 0; day < examDay; day++) {
    let spent = 0;
    for (const index of way(now, day)) {
      const asked = now[index];
      if (!asked || spent >= minutesPerDay) break;
      const after = answer(asked.card, day, chance);
      now[index] = { card: after.card };
      spent += after.minutes;
    }
    minutes += spent;
    mostOnADay = Math.max(mostOnADay, spent);
  }
  const recall = now.reduce((sum, { card }) => sum + recallOn(card, examDay), 0) / now.length;
  return { recall, minutes, mostOnADay };
}
