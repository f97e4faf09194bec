import { definitionOf, type QuestionResponse } from './kind-definitions.ts';

/** True when there is something to score: an option, a word, at least one pair. Blank text is no answer. */
export function isAnswered(response: QuestionResponse | null): response is QuestionResponse {
  return response !== null && definitionOf(response.kind).isAnswered(response);
}
