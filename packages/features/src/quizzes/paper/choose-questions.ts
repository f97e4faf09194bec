import { type Actor, drawQuestions } from '@debrief/core';
import type { DbOrTrx } from '@debrief/db';
import { listDrawPools } from './draw-pool-queries.ts';
import type { DrawItem, FixedItem, QuizPart } from './quiz-part.ts';

export interface ChosenQuestion {
  sectionId: string;
  questionId: string;
  points: string;
  isDrawn: boolean;
}

export interface Choice {
  /** In the order of sections and items. */
  questions: ChosenQuestion[];
  /** Draws that ask for more than there is, by their place, with how many they get. */
  shortfalls: { place: number; found: number }[];
}

interface ChooseInput {
  parts: readonly QuizPart[];
  subjectId: string;
  author: Actor;
  seed: string;
}

/** The questions of one paper: those that are fixed, and those its seed draws from the bank as it is now. */
export async function chooseQuestions(
  db: DbOrTrx,
  { parts, subjectId, author, seed }: ChooseInput,
): Promise<Choice> {
  const items = parts.flatMap((part) => part.items);
  const draws = items.filter((item): item is DrawItem => item.type === 'draw');
  const takenIds = items
    .filter((item): item is FixedItem => item.type === 'question')
    .map((each) => each.questionId);
  const limit = draws.reduce((sum, draw) => sum + draw.count, 0);
  const pools = await listDrawPools(db, { subjectId, author, draws, takenIds, seed, limit });
  const { questionIds, shortfalls } = drawQuestions(
    draws.map(({ place, count }) => ({ id: String(place), count, candidates: pools.get(place) ?? [] })),
    new Set(takenIds),
    seed,
  );
  const idsOf = (item: FixedItem | DrawItem) =>
    item.type === 'question' ? [item.questionId] : (questionIds.get(String(item.place)) ?? []);
  return {
    questions: parts.flatMap(({ id: sectionId, items: own }) =>
      own.flatMap((item) =>
        idsOf(item).map((questionId) => ({
          ...{ sectionId, questionId, points: item.points },
          isDrawn: item.type === 'draw',
        })),
      ),
    ),
    shortfalls: shortfalls.map(({ drawId, found }) => ({ place: Number(drawId), found })),
  };
}
