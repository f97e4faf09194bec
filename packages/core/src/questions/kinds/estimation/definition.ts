import type { KindDefinition } from '../../kind-definition.ts';
import { withUnit } from '../../typed/describe-typed.ts';
import type { EstimationShapes } from './question.ts';
import { creditOfEstimate, guessCreditOfEstimate } from './score.ts';
import { validateEstimation } from './validate.ts';

export const estimation: KindDefinition<EstimationShapes> = {
  score: (question, response) => ({ credit: creditOfEstimate(question, response.value) }),
  isAnswered: (response) => response.value.trim() !== '',
  show: ({ kind, stem, min, max, step, unit }) => ({ kind, stem, min, max, step, ...(unit && { unit }) }),
  reveal: ({ kind, value, fullWithin, noneFrom, unit, explanation }) => ({
    kind,
    value,
    fullWithin,
    noneFrom,
    ...(unit && { unit }),
    explanation,
  }),
  describeResponse: ({ unit }, { value }) => (value.trim() === '' ? [] : [withUnit(value, unit)]),
  describeKey: ({ value, unit }) => [withUnit(value, unit)],
  validate: validateEstimation,
  missingExplanations: () => [],
  searchTexts: ({ unit }) => [unit ?? ''],
  randomGuessCredit: guessCreditOfEstimate,
  paperOrder: () => [],
  empty: () => ({
    kind: 'estimation',
    stem: '',
    explanation: '',
    min: '0',
    max: '100',
    value: '',
    step: '1',
    fullWithin: '0',
    noneFrom: '10',
  }),
  renewIds: (question) => question,
};
