import { fullCredit, noCredit } from '../../../points/credit.ts';
import type { AnswerWords } from '../../answer-words.ts';
import type { KindDefinition } from '../../kind-definition.ts';
import { blank } from '../../question-problem.ts';
import type { TrueFalseShapes } from './question.ts';

export const trueFalse: KindDefinition<TrueFalseShapes> = {
  score: ({ isTrue }, { value }) => ({ credit: value === isTrue ? fullCredit : noCredit }),
  isAnswered: () => true,
  show: ({ kind, stem }) => ({ kind, stem }),
  reveal: ({ kind, isTrue, trueExplanation, falseExplanation, explanation }) => ({
    kind,
    isTrue,
    trueExplanation,
    falseExplanation,
    explanation,
  }),
  describeResponse: (_question, { value }, words) => [wordFor(value, words)],
  describeKey: ({ isTrue }, words) => [wordFor(isTrue, words)],
  validate: () => [],
  missingExplanations: ({ trueExplanation, falseExplanation }) => [
    ...blank('trueExplanation', trueExplanation),
    ...blank('falseExplanation', falseExplanation),
  ],
  searchTexts: ({ trueExplanation, falseExplanation }) => [trueExplanation, falseExplanation],
  randomGuessCredit: () => 0.5,
  paperOrder: () => [],
  empty: () => ({
    kind: 'true-false',
    stem: '',
    explanation: '',
    isTrue: true,
    trueExplanation: '',
    falseExplanation: '',
  }),
  renewIds: (question) => question,
};

function wordFor(value: boolean, words: AnswerWords): string {
  return value ? words.true : words.false;
}
