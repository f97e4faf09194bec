import fc from 'fast-check';
import { expect, test } from 'vitest';
import { missingExplanations } from './missing-explanations.ts';
import { anyQuestion } from './question.arbitrary.ts';
import type { ChoiceQuestion, MatchingQuestion, NumericQuestion, Question } from './question.ts';
import { describeProblem } from './question-problem.ts';
import { validateQuestion } from './validate-question.ts';

const problems = (question: Question) => validateQuestion(question).map(describeProblem);
const text = { stem: 'Which?', explanation: '' };
const option = (id: string, isCorrect: boolean, weightPercent?: number) => ({
  id,
  text: `Text ${id}`,
  explanation: 'Because.',
  isCorrect,
  weightPercent,
});
const single = (options: ChoiceQuestion['options'], scoring: ChoiceQuestion['scoring'] = 'all-or-nothing') =>
  ({ ...text, kind: 'single-choice', options, scoring }) as const;
const numeric = (
  target: NumericQuestion['answers'][number]['target'],
  creditPercent = 100,
): NumericQuestion => ({
  ...text,
  kind: 'numeric',
  answers: [{ target, creditPercent, explanation: '' }],
});

test('sound questions have no problems and no missing explanations', () => {
  fc.assert(
    fc.property(anyQuestion, (question) => {
      expect(problems(question)).toEqual([]);
      expect(missingExplanations(question)).toEqual([]);
    }),
  );
});

test('a single choice has exactly one right option', () => {
  expect(problems(single([option('a', true), option('b', true)]))).toEqual([
    'options: exactly one must be right; 2 are',
  ]);
  expect(problems(single([option('a', false), option('b', false)]))).toEqual([
    'options: exactly one must be right; none is',
  ]);
});

test('options are at least two, told apart, and not empty', () => {
  expect(problems(single([option('a', true)]))).toEqual(['options: at least two are needed; there are 1']);
  expect(problems(single([option('a', true), option('a', false)]))).toEqual([
    'options: two have the same id',
    'options: two read the same',
  ]);
  expect(problems(single([option('a', true), { ...option('b', false), text: ' ' }]))).toEqual([
    'options[1].text: must not be empty',
  ]);
});

test('weights lie between -100 and 100 and reach full credit', () => {
  const weighted = single([option('a', true, 50), option('b', false, -120)], 'option-weights');

  expect(problems(weighted)).toEqual([
    'options[1].weightPercent: must be between -100 and 100; it is -120',
    'options: the weights of the best answer must reach 100; they reach 50',
  ]);
});

test('numbers are decimals, tolerances not negative, ranges the right way round', () => {
  expect(problems(numeric({ type: 'value', value: '3,2', tolerance: '0' }))).toEqual([
    'answers[0].value: is not a decimal number such as -3.25',
  ]);
  expect(problems(numeric({ type: 'value', value: '3', tolerance: '-1' }))).toEqual([
    'answers[0].tolerance: must not be negative',
  ]);
  expect(problems(numeric({ type: 'range', min: '10', max: '9' }))).toEqual([
    'answers[0]: the range runs backwards: 10 to 9',
  ]);
  expect(problems(numeric({ type: 'range', min: '1', max: '9' }, 50))).toEqual([
    'answers: at least one must give full credit (100 %)',
  ]);
});

test('short answers have accepted texts that differ', () => {
  const accepted = (...texts: string[]): Question => ({
    ...text,
    kind: 'short-answer',
    isCaseSensitive: false,
    answers: texts.map((each) => ({ text: each, creditPercent: 100, explanation: '' })),
  });

  expect(problems(accepted())).toEqual(['answers: at least one is needed']);
  expect(problems(accepted('Yes', ' yes'))).toEqual(['answers: two accept the same text']);
});

test('prompts point at choices that exist', () => {
  const question: MatchingQuestion = {
    ...text,
    kind: 'matching',
    prompts: [
      { id: 'p1', text: 'one', choiceId: 'c1', explanation: '' },
      { id: 'p2', text: 'two', choiceId: 'c9', explanation: '' },
    ],
    choices: [
      { id: 'c1', text: 'eins' },
      { id: 'c2', text: 'zwei' },
    ],
  };

  expect(problems(question)).toEqual(['prompts[1].choiceId: names the choice "c9", which does not exist']);
});

test('an empty stem and missing explanations are named by place', () => {
  const question = single([option('a', true), { ...option('b', false), explanation: '' }]);

  expect(problems({ ...question, stem: ' ' })).toEqual(['stem: must not be empty']);
  expect(missingExplanations(question).map((problem) => problem.place)).toEqual([
    'explanation',
    'options[1].explanation',
  ]);
});
