import type { QuizSummary } from '@debrief/contracts';

/** In the order in which the subjects first appear. */
export function groupBySubject(quizzes: readonly QuizSummary[]) {
  const groups = Map.groupBy(quizzes, (quiz) => quiz.subjectId);
  return [...groups].map(([subjectId, ofSubject]) => ({
    subjectId,
    subjectName: ofSubject[0]?.subjectName ?? '',
    quizzes: ofSubject,
  }));
}
