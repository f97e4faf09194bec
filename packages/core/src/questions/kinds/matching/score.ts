import { creditOfRatio } from '../../../points/credit.ts';
import { readTheSame, refuseUnknown } from '../../items.ts';
import type { Fit } from '../../scored-response.ts';
import type { MatchingPrompt, MatchingQuestion } from './question.ts';

/**
 * Share of prompts paired rightly; prompts left out count as wrong. A choice that reads the same as the right one is
 * right too: a learner cannot tell them apart. Throws `InvalidResponseError` on unknown prompts and choices.
 */
export function creditOfMatching(question: MatchingQuestion, pairs: Readonly<Record<string, string>>): Fit {
  const { prompts, choices } = question;
  const given = new Map(Object.entries(pairs));
  refuseUnknown('Prompt', prompts, given.keys());
  refuseUnknown('Choice', choices, given.values());
  const isRight = ({ id, choiceId }: MatchingPrompt) => {
    const chosen = given.get(id);
    return chosen !== undefined && (chosen === choiceId || readTheSame(choices, chosen, choiceId));
  };
  const promptIds = prompts.filter(isRight).map((prompt) => prompt.id);
  return { credit: creditOfRatio(promptIds.length, prompts.length), matched: { promptIds } };
}

/** Each prompt gets any of the choices. */
export function guessCreditOfMatching({ prompts, choices }: MatchingQuestion): number {
  if (prompts.length === 0 || choices.length === 0) return 0;
  const rightChoices = prompts.map(
    ({ choiceId }) =>
      choices.filter(({ id }) => id === choiceId || readTheSame(choices, id, choiceId)).length,
  );
  return rightChoices.reduce((sum, each) => sum + each, 0) / (choices.length * prompts.length);
}
