import type { TopicId } from '../ids.ts';
import { seededRandom, shuffled } from './random.ts';

/** A part of a paper, such as a domain of the real exam. */
export interface PaperSection {
  id: string;
  title: string;
  /** The domain it stands for. */
  topicId: TopicId | null;
  /** Its share of the score beside the other sections; null: every point of the paper weighs the same. */
  weightPercent: number | null;
}

export interface PaperInputSection extends PaperSection {
  shuffleQuestions: boolean;
}

/** Sections keep their order, questions theirs within each section unless that is shuffled. */
export function orderBySections<Item extends { sectionId?: string }>(
  items: readonly Item[],
  sections: readonly PaperInputSection[],
  seed: string,
): Item[] {
  return sections.flatMap(({ id, shuffleQuestions }) => {
    const own = items.filter((item) => item.sectionId === id);
    return shuffleQuestions ? shuffled(own, seededRandom(`${seed}:questions:${id}`)) : own;
  });
}
