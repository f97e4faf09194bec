import { definitionOf, type KindQuestionKey, type Question } from './kind-definitions.ts';
import type { QuestionHint } from './question-text.ts';

/** The key of a question and its explanations, per kind. Together with `PublicQuestion` it is the whole question. */
export type QuestionKey = KindQuestionKey & { hints?: QuestionHint[] };

/** What may be shown once the key may be known: study mode after the answer, exam mode after submission. */
export function revealQuestion(question: Question): QuestionKey {
  const key = definitionOf(question.kind).reveal(question);
  return question.hints?.length ? { ...key, hints: question.hints } : key;
}
