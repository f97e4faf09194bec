import type { Question } from './question.ts';

/** Something an author must mend, e.g. place "options", sentence "exactly one must be right; 2 are". */
export interface QuestionProblem {
  /** Where: "stem", "options", "options[2].text", "answers[0].tolerance". */
  place: string;
  sentence: string;
}

/** Everything that would make the question unanswerable or unscorable; empty when it is sound. */
export function validateQuestion(_question: Question): QuestionProblem[] {
  throw new Error('validateQuestion follows.');
}

/** Explanations that are missing; not a fault of the question, but our own content has none missing. */
export function missingExplanations(_question: Question): QuestionProblem[] {
  throw new Error('missingExplanations follows.');
}

/** "options: exactly one must be right; 2 are" */
export function describeProblem(problem: QuestionProblem): string {
  return `${problem.place}: ${problem.sentence}`;
}
