import type { MemoryModel, MemoryState } from './card-memory.ts';
import { mostReviews } from './changes.ts';
import type { ExamCard } from './exam-card.ts';

interface Following {
  state: MemoryState | null;
  seenOn: number;
  due: number;
}

/**
 * Reviews as spaced repetition would have them if all went well: each card comes back when recall has fallen so far, the
 * longest due first, as many a day as its minutes hold.
 */
export function layOut(
  model: MemoryModel,
  cards: readonly ExamCard[],
  { minutesPerDay, retention }: { minutesPerDay: readonly number[]; retention: number },
): number[][] {
  const days = cards.map((): number[] => []);
  const states = cards.map((card) => begin(model, card, retention));
  for (const [day, minutes] of minutesPerDay.entries()) {
    const due = [...states.keys()].filter((index) => (states[index]?.due ?? 0) <= day);
    due.sort((a, b) => (states[a]?.due ?? 0) - (states[b]?.due ?? 0));
    let left = minutes;
    for (const index of due) {
      const [card, state, own] = [cards[index], states[index], days[index]];
      if (!card || !state || !own || own.length >= mostReviews) continue;
      const recall = recallOn(model, card, state, day);
      // Beginnings are dear: the answers that follow are cheaper than they are reckoned here.
      left -= card.minutes * (2 - recall);
      if (left < 0) break;
      own.push(day);
      states[index] = reviewed(model, state, { day, recall, retention });
    }
  }
  return days;
}

function begin(model: MemoryModel, { memory }: ExamCard, retention: number): Following {
  if (!memory) return { state: null, seenOn: 0, due: 0 };
  const seenOn = -memory.daysSince;
  return { state: memory, seenOn, due: seenOn + wait(model, memory.stability, retention) };
}

function recallOn(model: MemoryModel, card: ExamCard, { state, seenOn }: Following, day: number): number {
  return state ? model.recall(day - seenOn, state.stability) : card.firstChance;
}

function reviewed(
  model: MemoryModel,
  { state }: Following,
  { day, recall, retention }: { day: number; recall: number; retention: number },
): Following {
  const next = state
    ? {
        stability: model.stabilityKnown(state.stability, state.difficulty, recall),
        difficulty: model.difficultyAfter(state.difficulty, 3),
      }
    : model.firstKnown();
  return { state: next, seenOn: day, due: day + wait(model, next.stability, retention) };
}

function wait(model: MemoryModel, stability: number, retention: number): number {
  return Math.max(1, Math.round(model.daysUntil(retention, stability)));
}
