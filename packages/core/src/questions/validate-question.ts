import type { Question } from './question.ts';
import { blank, type QuestionProblem } from './question-problem.ts';
import { validateChoice } from './validate-choice.ts';
import { validateMatching } from './validate-matching.ts';
import { validateNumeric, validateShortAnswer } from './validate-typed.ts';

/** Everything that would make the question unanswerable or unscorable; empty when it is sound. */
export function validateQuestion(question: Question): QuestionProblem[] {
  return [...blank('stem', question.stem), ...validateByKind(question)];
}

function validateByKind(question: Question): QuestionProblem[] {
  switch (question.kind) {
    case 'single-choice':
    case 'multi-select':
      return validateChoice(question);
    case 'true-false':
      return [];
    case 'numeric':
      return validateNumeric(question);
    case 'short-answer':
      return validateShortAnswer(question);
    case 'matching':
      return validateMatching(question);
  }
}
