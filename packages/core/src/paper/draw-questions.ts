import type { QuestionId } from '../ids.ts';
import { seededRandom, shuffled } from './random.ts';

/** "n of these": which questions fit is found elsewhere. */
export interface Draw {
  /** Names the draw within its quiz; its lot hangs on it. */
  id: string;
  count: number;
  candidates: readonly QuestionId[];
}

export interface Drawn {
  /** By draw id; as many as its count, or as can be had. */
  questionIds: Map<string, QuestionId[]>;
  /** Draws that could not be filled, with how many they got. */
  shortfalls: { drawId: string; found: number }[];
}

/**
 * Draws without putting back over all draws of a paper: no question comes twice, nor one of `taken`. Same seed and
 * candidates (in any order), same lot. Draws that compete for the same questions make room for each other: whatever
 * can be filled at all is filled (augmenting paths, as in H. W. Kuhn's assignment method).
 */
export function drawQuestions(draws: readonly Draw[], taken: ReadonlySet<QuestionId>, seed: string): Drawn {
  const wanted = draws.reduce((sum, draw) => sum + draw.count, 0);
  const piles = draws.map((draw) => pileOf(draw, taken, seed).slice(0, wanted));
  const holders = new Map<QuestionId, number>();
  const questionIds = new Map(draws.map((draw) => [draw.id, [] as QuestionId[]]));
  draws.forEach((draw, index) => {
    for (let slot = 0; slot < draw.count; slot++) if (!fill(index, piles, holders, new Set())) break;
  });
  for (const [questionId, index] of holders) questionIds.get(draws[index]?.id ?? '')?.push(questionId);
  const shortfalls = draws
    .map((draw) => ({ drawId: draw.id, count: draw.count, found: questionIds.get(draw.id)?.length ?? 0 }))
    .filter(({ count, found }) => found < count)
    .map(({ drawId, found }) => ({ drawId, found }));
  return { questionIds, shortfalls };
}

/** Sorted first, so that the lot does not hang on the order in which a database finds them. */
function pileOf({ id, candidates }: Draw, taken: ReadonlySet<QuestionId>, seed: string): QuestionId[] {
  const free = [...new Set(candidates)].filter((candidate) => !taken.has(candidate)).sort();
  return shuffled(free, seededRandom(`${seed}:draw:${id}`));
}

/** Gives a draw one more question; who holds it may have to take another one. */
function fill(
  index: number,
  piles: readonly QuestionId[][],
  holders: Map<QuestionId, number>,
  seen: Set<QuestionId>,
): boolean {
  for (const questionId of piles[index] ?? []) {
    const holder = holders.get(questionId);
    if (holder === index || seen.has(questionId)) continue;
    seen.add(questionId);
    if (holder !== undefined && !fill(holder, piles, holders, seen)) continue;
    holders.set(questionId, index);
    return true;
  }
  return false;
}
