import type { KindDefinition } from '../../kind-definition.ts';
import { missingIn } from '../../question-problem.ts';
import { bestAnswers, describeTarget, withUnit } from '../../typed/describe-typed.ts';
import { fittingNumber } from '../../typed/fitting-number.ts';
import type { NumericQuestion, NumericShapes, PublicNumeric } from './question.ts';
import { validateNumeric } from './validate.ts';

export const numeric: KindDefinition<NumericShapes> = {
  score: (question, response) => fittingNumber(question.answers, question, response.text),
  isAnswered: (response) => response.text.trim() !== '',
  show: showNumeric,
  reveal: ({ kind, answers, unit, explanation }) => ({ kind, answers, ...(unit && { unit }), explanation }),
  describeResponse: (_question, response) => [response.text.trim()].filter((text) => text !== ''),
  describeKey: ({ answers, unit }, words) =>
    bestAnswers(answers).map(({ target }) => withUnit(describeTarget(target, words), unit)),
  validate: validateNumeric,
  missingExplanations: ({ answers }) => missingIn('answers', answers),
  searchTexts: ({ answers, unit }) => [unit ?? '', ...answers.map((answer) => answer.explanation)],
  randomGuessCredit: () => 0,
  paperOrder: () => [],
  empty: () => ({
    kind: 'numeric',
    stem: '',
    explanation: '',
    answers: [{ target: { type: 'value', value: '', tolerance: '0' }, creditPercent: 100, explanation: '' }],
  }),
  renewIds: (question) => question,
};

function showNumeric({ kind, stem, unit, unitHandling }: NumericQuestion): PublicNumeric {
  if (unitHandling === 'required') return { kind, stem, needsUnit: true };
  return { kind, stem, ...(unit && { unit }) };
}
