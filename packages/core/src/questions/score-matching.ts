import { creditOfRatio } from '../points/credit.ts';
import type { MatchingPrompt, MatchingQuestion } from './question.ts';
import { type Fit, InvalidResponseError } from './scored-response.ts';

/**
 * Share of prompts paired rightly; prompts left out count as wrong. A choice that reads the same as the right one is
 * right too: a learner cannot tell them apart. Throws `InvalidResponseError` on unknown prompts and choices.
 */
export function creditOfMatching(question: MatchingQuestion, pairs: Readonly<Record<string, string>>): Fit {
  const given = new Map(Object.entries(pairs));
  refuseUnknown(question, given);
  const isRight = ({ id, choiceId }: MatchingPrompt) => {
    const chosen = given.get(id);
    return chosen !== undefined && (chosen === choiceId || readsTheSame(question, chosen, choiceId));
  };
  const promptIds = question.prompts.filter(isRight).map((prompt) => prompt.id);
  return { credit: creditOfRatio(promptIds.length, question.prompts.length), matched: { promptIds } };
}

function refuseUnknown({ prompts, choices }: MatchingQuestion, given: ReadonlyMap<string, string>): void {
  for (const [promptId, choiceId] of given) {
    if (!prompts.some((prompt) => prompt.id === promptId)) {
      throw new InvalidResponseError(`Prompt "${promptId}" does not exist in this question.`);
    }
    if (!choices.some((choice) => choice.id === choiceId)) {
      throw new InvalidResponseError(`Choice "${choiceId}" does not exist in this question.`);
    }
  }
}

function readsTheSame({ choices }: MatchingQuestion, a: string, b: string): boolean {
  const textOf = (id: string) => choices.find((choice) => choice.id === id)?.text.trim();
  return textOf(a) === textOf(b);
}
