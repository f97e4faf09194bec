import type { QuestionResponse } from './question.ts';

/** True when there is something to score: an option, a word, at least one pair. Blank text is no answer. */
export function isAnswered(response: QuestionResponse | null): response is QuestionResponse {
  if (response === null) return false;
  switch (response.kind) {
    case 'single-choice':
      return response.optionId !== '';
    case 'multi-select':
      return response.optionIds.length > 0;
    case 'true-false':
      return true;
    case 'numeric':
    case 'short-answer':
      return response.text.trim() !== '';
    case 'matching':
      return Object.keys(response.pairs).length > 0;
  }
}
