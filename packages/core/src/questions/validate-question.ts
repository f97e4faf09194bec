import { validateHints } from './hints.ts';
import { definitionOf, type Question } from './kind-definitions.ts';
import { blank, type QuestionProblem } from './question-problem.ts';

/** Everything that would make the question unanswerable or unscorable; empty when it is sound. */
export function validateQuestion(question: Question): QuestionProblem[] {
  return [
    ...blank('stem', question.stem),
    ...definitionOf(question.kind).validate(question),
    ...validateHints(question),
  ];
}
