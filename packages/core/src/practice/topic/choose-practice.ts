/** A question that may be practised, and what is known of it for one person. */
export interface PracticeCandidate {
  questionId: string;
  topicId: string;
  /** Expected credit of the answer, 0..1. */
  chance: number;
  /** Days since it was last answered; null when it never was. */
  daysSinceSeen: number | null;
}

export interface PracticeChoice {
  questionIds: string[];
  /** Mean expected credit, 0..1; null when there is nothing to choose from. */
  expectedChance: number | null;
  unseenCount: number;
  /** Questions outside of the band had to be taken. */
  isNearestOnly: boolean;
}

/** Where practice teaches most without discouraging: right in about three of four. */
export const practiceBand = { from: 0.7, to: 0.8 } as const;

/** How far out of the band a question may lie before one seen lately is preferred, as a share of chance. */
const perSight = { lately: 0.3, someTimeAgo: 0.12, longAgo: 0.05, never: 0 } as const;
/** What each further question of the same concept costs. */
const perRepeat = 0.06;

/**
 * The questions to practise now: those whose chance of success lies in the band or nearest to it, unseen ones before
 * those seen long ago before those seen lately, spread over the concepts. Ties go by the order given.
 */
export function choosePractice(candidates: readonly PracticeCandidate[], count: number): PracticeChoice {
  const piles = [...Map.groupBy(candidates, (candidate) => candidate.topicId).values()].map(toPile);
  const chosen: PracticeCandidate[] = [];
  while (chosen.length < count) {
    const pile = cheapest(piles);
    const next = pile?.items[pile.taken];
    if (!pile || !next) break;
    chosen.push(next.candidate);
    pile.taken += 1;
  }
  return describe(chosen);
}

interface Pile {
  items: { candidate: PracticeCandidate; cost: number }[];
  taken: number;
}

function toPile(candidates: readonly PracticeCandidate[]): Pile {
  const items = candidates.map((candidate) => ({ candidate, cost: costOf(candidate) }));
  return { items: items.sort((a, b) => a.cost - b.cost), taken: 0 };
}

function cheapest(piles: readonly Pile[]): Pile | undefined {
  let best: Pile | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const pile of piles) {
    const next = pile.items[pile.taken];
    const cost = next ? next.cost + pile.taken * perRepeat : Number.POSITIVE_INFINITY;
    if (cost < least) [best, least] = [pile, cost];
  }
  return best;
}

function costOf({ chance, daysSinceSeen }: PracticeCandidate): number {
  return outOfBand(chance) + sightCost(daysSinceSeen);
}

function outOfBand(chance: number): number {
  return Math.max(0, practiceBand.from - chance, chance - practiceBand.to);
}

function sightCost(days: number | null): number {
  if (days === null) return perSight.never;
  if (days >= 60) return perSight.longAgo;
  return days >= 14 ? perSight.someTimeAgo : perSight.lately;
}

function describe(chosen: readonly PracticeCandidate[]): PracticeChoice {
  const sum = chosen.reduce((total, { chance }) => total + chance, 0);
  return {
    questionIds: chosen.map(({ questionId }) => questionId),
    expectedChance: chosen.length === 0 ? null : sum / chosen.length,
    unseenCount: chosen.filter(({ daysSinceSeen }) => daysSinceSeen === null).length,
    isNearestOnly: chosen.some(({ chance }) => outOfBand(chance) > 0.001),
  };
}
