import type { KindDefinition } from '../../kind-definition.ts';
import { choiceRules, emptyOptions, optionTexts, shownOptions } from '../choice/choice-rules.ts';
import type { MultiSelectShapes } from '../choice/question.ts';
import { creditOfChoice } from '../choice/score.ts';

export const multiSelect: KindDefinition<MultiSelectShapes> = {
  ...choiceRules,
  score: (question, response) => ({ credit: creditOfChoice(question, response.optionIds) }),
  isAnswered: (response) => response.optionIds.length > 0,
  show: (question, order) => ({
    kind: 'multi-select',
    stem: question.stem,
    options: shownOptions(question, order),
    scoring: question.scoring,
  }),
  describeResponse: (question, response) => optionTexts(question, response.optionIds),
  empty: (newId) => ({
    kind: 'multi-select',
    stem: '',
    explanation: '',
    options: emptyOptions(newId),
    scoring: 'right-minus-wrong',
  }),
};
