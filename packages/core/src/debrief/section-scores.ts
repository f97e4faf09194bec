import type { PaperSection } from '../paper/paper-section.ts';
import { type Points, percentOf, sumPoints } from '../points/points.ts';
import type { QuestionResult } from './question-result.ts';

/** How one part of the paper went. */
export interface SectionScore extends PaperSection {
  /** Share of its points, 0..100, one decimal; null while nothing in it is scored. */
  percent: number | null;
  /** Questions with full credit. */
  right: number;
  total: number;
  /** Essays that nobody has marked yet; they are in no other number here. */
  unmarked: number;
  points: Points;
  maxPoints: Points;
}

/** Which section each question of a paper stands in. */
export interface SectionedPaper {
  sections?: readonly PaperSection[];
  questions: readonly { questionVersionId: string; sectionId?: string }[];
}

type ScoredQuestion = Pick<QuestionResult, 'questionVersionId' | 'outcome' | 'points' | 'maxPoints'>;

export function scoreSections(
  { sections = [], questions }: SectionedPaper,
  results: readonly ScoredQuestion[],
): SectionScore[] {
  const sectionOf = new Map(questions.map((each) => [each.questionVersionId, each.sectionId]));
  return sections.map((section) => {
    const all = results.filter((result) => sectionOf.get(result.questionVersionId) === section.id);
    const own = all.filter((result) => result.outcome !== 'unmarked');
    const points = sumPoints(own.map((result) => result.points));
    const maxPoints = sumPoints(own.map((result) => result.maxPoints));
    return {
      ...section,
      percent: Number(maxPoints) > 0 ? percentOf(points, maxPoints) : null,
      right: own.filter((result) => result.outcome === 'right').length,
      total: own.length,
      unmarked: all.length - own.length,
      points,
      maxPoints,
    };
  });
}

/**
 * The score of a paper whose sections have weights, 0..100 with one decimal: the weighted mean of its sections, leaving
 * out those in which nothing is scored. Null when there are no weights, or nothing is scored at all.
 */
export function weightedPercent(sections: readonly SectionScore[]): number | null {
  const scored = sections.filter(({ percent, weightPercent }) => percent !== null && weightPercent !== null);
  const weight = scored.reduce((sum, section) => sum + (section.weightPercent ?? 0), 0);
  if (weight === 0 || sections.some((section) => section.weightPercent === null)) return null;
  // From points, not from rounded percentages.
  const share = ({ points, maxPoints }: SectionScore) => Number(points) / Number(maxPoints);
  const sum = scored.reduce((total, each) => total + share(each) * (each.weightPercent ?? 0), 0);
  return Math.round((sum / weight) * 1_000) / 10;
}
