import { definitionOf, type Question } from './kind-definitions.ts';
import { blank, type QuestionProblem } from './question-problem.ts';

/** Explanations that are missing: not a fault of a question, but our own content has none missing. */
export function missingExplanations(question: Question): QuestionProblem[] {
  return [
    ...blank('explanation', question.explanation),
    ...definitionOf(question.kind).missingExplanations(question),
  ];
}
