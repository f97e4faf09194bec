import type { KindDefinition } from '../../kind-definition.ts';
import { choiceRules, emptyOptions, optionTexts, shownOptions } from '../choice/choice-rules.ts';
import type { SingleChoiceShapes } from '../choice/question.ts';
import { creditOfChoice } from '../choice/score.ts';

export const singleChoice: KindDefinition<SingleChoiceShapes> = {
  ...choiceRules,
  score: (question, response) => ({ credit: creditOfChoice(question, [response.optionId]) }),
  isAnswered: (response) => response.optionId !== '',
  show: (question, order) => ({
    kind: 'single-choice',
    stem: question.stem,
    options: shownOptions(question, order),
  }),
  describeResponse: (question, response) => optionTexts(question, [response.optionId]),
  empty: (newId) => ({
    kind: 'single-choice',
    stem: '',
    explanation: '',
    options: emptyOptions(newId),
    scoring: 'all-or-nothing',
  }),
};
