import type { MemoryModel, MemoryState } from './card-memory.ts';

/** A card as the plan for an exam sees it. */
export interface ExamCard {
  /** Null: not practised yet. */
  memory: (MemoryState & { daysSince: number }) | null;
  /** Of a card not practised yet: the chance 0..1 that its first answer is right. */
  firstChance: number;
  /** What one answer takes. */
  minutes: number;
}

/** What reviews on certain days are expected to come to. */
export interface Prospect {
  /** On the day of the exam, 0..1. */
  recall: number;
  /** By review, in the order of the days; with the second answer on days it is missed. */
  minutes: number[];
}

/**
 * Follows both ways each review can go: known, or missed and then known the same day. Days count from today and rise;
 * the exam is on day `examDay`.
 */
export function prospectOf(
  model: MemoryModel,
  card: ExamCard,
  days: readonly number[],
  examDay: number,
): Prospect {
  const minutes = days.map(() => 0);
  const walk: Walk = { model, card, days, examDay, minutes };
  const { memory } = card;
  if (memory) return { recall: follow(walk, 0, 1, memory, -memory.daysSince), minutes };
  return { recall: followNew(walk), minutes };
}

interface Walk {
  model: MemoryModel;
  card: ExamCard;
  days: readonly number[];
  examDay: number;
  minutes: number[];
}

/** Ways less likely than this go on as one, with the stability they have on average. */
const leastChance = 0.02;

function followNew(walk: Walk): number {
  const { model, card, days } = walk;
  const first = days[0];
  const { firstChance } = card;
  if (first === undefined) return firstChance;
  spend(walk, 0, 1, firstChance);
  return (
    firstChance * follow(walk, 1, firstChance, model.firstKnown(), first) +
    (1 - firstChance) * follow(walk, 1, 1 - firstChance, model.firstMissed(), first)
  );
}

/** The expected recall on the day of the exam, with what the reviews from `place` on take by the way. */
function follow(walk: Walk, place: number, chance: number, state: MemoryState, seenOn: number): number {
  const { model, days, examDay } = walk;
  const day = days[place];
  const { stability, difficulty } = state;
  if (day === undefined) return model.recall(examDay - seenOn, stability);
  const recall = model.recall(day - seenOn, stability);
  spend(walk, place, chance, recall);
  const isLast = place === days.length - 1;
  const known = model.stabilityKnown(stability, difficulty, recall);
  const missed = model.stabilityMissed(stability, difficulty, recall);
  if (isLast)
    return recall * model.recall(examDay - day, known) + (1 - recall) * model.recall(examDay - day, missed);
  const easier = model.difficultyAfter(difficulty, 3);
  if (chance < leastChance) {
    const mean = { stability: recall * known + (1 - recall) * missed, difficulty: easier };
    return follow(walk, place + 1, chance, mean, day);
  }
  const harder = model.difficultyAfter(model.difficultyAfter(difficulty, 1), 3);
  return (
    recall * follow(walk, place + 1, chance * recall, { stability: known, difficulty: easier }, day) +
    (1 - recall) *
      follow(walk, place + 1, chance * (1 - recall), { stability: missed, difficulty: harder }, day)
  );
}

function spend({ card, minutes }: Walk, place: number, chance: number, recall: number): void {
  minutes[place] = (minutes[place] ?? 0) + chance * card.minutes * (2 - recall);
}
