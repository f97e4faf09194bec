import type { Question } from './question.ts';
import { blank, type QuestionProblem } from './question-problem.ts';

/** Explanations that are missing: not a fault of a question, but our own content has none missing. */
export function missingExplanations(question: Question): QuestionProblem[] {
  return [...blank('explanation', question.explanation), ...missingByKind(question)];
}

function missingByKind(question: Question): QuestionProblem[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return missingIn('options', question.options);
    case 'true-false':
      return [
        ...blank('trueExplanation', question.trueExplanation),
        ...blank('falseExplanation', question.falseExplanation),
      ];
    case 'numeric':
    case 'short-answer':
      return missingIn('answers', question.answers);
    case 'matching':
      return missingIn('prompts', question.prompts);
  }
}

function missingIn(place: string, items: readonly { explanation: string }[]): QuestionProblem[] {
  return items.flatMap((item, index) => blank(`${place}[${index}].explanation`, item.explanation));
}
