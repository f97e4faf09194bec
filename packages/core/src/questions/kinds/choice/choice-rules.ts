import { type Random, shuffled } from '../../../paper/random.ts';
import { byId, idsOf, inOrder } from '../../items.ts';
import { missingIn } from '../../question-problem.ts';
import { guessCreditOfChoice } from './guess-credit.ts';
import type { ChoiceKey, ChoiceOption, ChoiceQuestion } from './question.ts';
import { validateChoice } from './validate.ts';

/** What single choice and multi-select have in common. */
export const choiceRules = {
  reveal: revealChoice,
  describeKey: ({ options }: ChoiceQuestion) =>
    options.filter((option) => option.isCorrect).map((option) => option.text),
  validate: validateChoice,
  missingExplanations: ({ options }: ChoiceQuestion) => missingIn('options', options),
  searchTexts: ({ options }: ChoiceQuestion) =>
    options.flatMap(({ text, explanation }) => [text, explanation]),
  randomGuessCredit: guessCreditOfChoice,
  paperOrder,
  renewIds: (question: ChoiceQuestion, newId: () => string): ChoiceQuestion => ({
    ...question,
    options: question.options.map((option) => ({ ...option, id: newId() })),
  }),
};

export function shownOptions({ options }: ChoiceQuestion, order: readonly string[]) {
  return inOrder(options, order);
}

export function optionTexts({ options }: ChoiceQuestion, ids: readonly string[]): string[] {
  return options.filter((option) => ids.includes(option.id)).map((option) => option.text);
}

/** Four options, the first of them right. */
export function emptyOptions(newId: () => string): ChoiceOption[] {
  return [true, false, false, false].map((isCorrect) => ({
    id: newId(),
    text: '',
    explanation: '',
    isCorrect,
  }));
}

function revealChoice({ kind, options, scoring, explanation }: ChoiceQuestion): ChoiceKey {
  return {
    kind,
    rightOptionIds: idsOf(options.filter((option) => option.isCorrect)),
    ...(scoring === 'option-weights' && {
      optionWeights: byId(options, (option) => option.weightPercent ?? 0),
    }),
    optionExplanations: byId(options, (option) => option.explanation),
    explanation,
  };
}

/** Options marked `isFixed` keep their place. */
function paperOrder({ options }: ChoiceQuestion, isShuffled: boolean, random: Random): string[] {
  if (!isShuffled) return idsOf(options);
  const moving = shuffled(
    options.filter((option) => !option.isFixed),
    random,
  );
  return idsOf(options.map((option) => (option.isFixed ? option : (moving.shift() ?? option))));
}
