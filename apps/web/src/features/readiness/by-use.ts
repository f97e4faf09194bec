import type { ExamReadiness } from '@debrief/contracts';

/** The exam a person prepares for first, then those with an estimate, then by the number of answers. */
export function byUse(readiness: readonly ExamReadiness[], goalExamId?: string): ExamReadiness[] {
  const rank = ({ examId, readiness: { status, answerCount } }: ExamReadiness) =>
    (examId === goalExamId ? 2_000_000 : 0) + (status === 'estimated' ? 1_000_000 : 0) + answerCount;
  return [...readiness].sort((a, b) => rank(b) - rank(a));
}
