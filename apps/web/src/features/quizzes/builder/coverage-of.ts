import type { PreviewPaper } from '@debrief/contracts';

export interface DomainCoverage {
  topicId: string;
  count: number;
  /** Share of the paper's questions, 0..100. */
  percent: number;
  /** What the exam gives it; null for a domain the exam does not have, or without an exam. */
  wantedPercent: number | null;
}

interface WantedDomain {
  topicId: string;
  weightPercent: number;
}

/** The exam's domains first, also those the paper leaves out; then the rest, the largest first. */
export function coverageOf(paper: PreviewPaper, wanted: readonly WantedDomain[]): DomainCoverage[] {
  const questions = paper.sections.flatMap((section) => section.questions);
  const counts = new Map<string, number>();
  for (const { categoryId } of questions) counts.set(categoryId, (counts.get(categoryId) ?? 0) + 1);
  const rowOf = (topicId: string, wantedPercent: number | null): DomainCoverage => {
    const count = counts.get(topicId) ?? 0;
    return {
      topicId,
      count,
      percent: questions.length > 0 ? (count / questions.length) * 100 : 0,
      wantedPercent,
    };
  };
  const asked = wanted.map(({ topicId, weightPercent }) => rowOf(topicId, weightPercent));
  const known = new Set(wanted.map(({ topicId }) => topicId));
  const others = [...counts.keys()].filter((id) => !known.has(id)).map((id) => rowOf(id, null));
  return [...asked, ...others.sort((a, b) => b.count - a.count)];
}
