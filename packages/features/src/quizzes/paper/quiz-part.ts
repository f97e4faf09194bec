import type { DrawFilter, QuizSection } from '@debrief/contracts';

export interface FixedItem {
  type: 'question';
  /** 1-based among all items of the quiz. */
  place: number;
  questionId: string;
  points: string;
}

export interface DrawItem {
  type: 'draw';
  place: number;
  count: number;
  points: string;
  filter: DrawFilter;
}

/** A section of a quiz as it is stored. A quiz without parts is one section without a title. */
export interface QuizPart {
  id: string;
  title: string;
  topicId: string | null;
  weightPercent: number | null;
  shuffleQuestions: boolean | null;
  items: (FixedItem | DrawItem)[];
}

/** What an author wrote, with its places. */
export function toParts(sections: readonly QuizSection[]): QuizPart[] {
  let place = 0;
  return sections.map((section) => ({
    ...section,
    items: section.items.map((item) => {
      place += 1;
      return { ...item, place, points: String(item.points) };
    }),
  }));
}

/** Whether papers are to show parts at all. */
export function hasParts(parts: readonly QuizPart[]): boolean {
  return parts.length > 1 || parts.some((part) => part.title !== '');
}

/** As many as a paper has when every draw is filled. */
export function questionCountOf(part: QuizPart): number {
  return part.items.reduce((sum, item) => sum + (item.type === 'draw' ? item.count : 1), 0);
}
