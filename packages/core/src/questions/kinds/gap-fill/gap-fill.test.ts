import { describe, expect, test } from 'vitest';
import { randomGuessCredit, renewIds } from '../../author-question.ts';
import { describeKey, describeResponse } from '../../describe-answer.ts';
import { toPublicQuestion } from '../../public-question.ts';
import { scoreResponse } from '../../score-response.ts';
import { validateQuestion } from '../../validate-question.ts';
import { gapIdsIn, splitAtGaps } from './markers.ts';
import type { Gap, GapFillQuestion } from './question.ts';

const answer = { creditPercent: 100, explanation: '' };
const gaps: Gap[] = [
  {
    ...{ id: 'g1', type: 'select', explanation: '', rightChoiceId: 'mean' },
    choices: [
      { id: 'mean', text: 'mean' },
      { id: 'mode', text: 'mode' },
    ],
  },
  {
    ...{ id: 'g2', type: 'text', explanation: '', isCaseSensitive: false, weight: 2 },
    answers: [
      { ...answer, text: 'outlier' },
      { ...answer, text: 'extreme', creditPercent: 50 },
    ],
  },
  {
    ...{ id: 'g3', type: 'number', explanation: '' },
    answers: [{ ...answer, target: { type: 'value', value: '0.5', tolerance: '0' } }],
  },
];
const question: GapFillQuestion = {
  kind: 'gap-fill',
  stem: 'The [[g1]] is moved by an [[g2]] while the median stays at [[g3]].',
  explanation: '',
  gaps,
};
const filled = (given: Record<string, string>) => scoreResponse(question, { kind: 'gap-fill', gaps: given });

describe('scored by hand, the second gap counting twice', () => {
  test.each([
    [{ g1: 'mean', g2: 'Outlier ', g3: '1/2' }, '1'],
    [{ g1: 'mean', g2: 'outlier', g3: '50 %' }, '1'],
    [{ g1: 'mode', g2: 'outlier', g3: '0,5' }, '0.75'],
    [{ g2: 'outlier' }, '0.5'],
    [{ g1: 'mean', g2: 'extreme' }, '0.5'],
    [{ g1: 'mean' }, '0.25'],
    [{ g1: 'mode', g3: '7' }, '0'],
  ])('%j earns %s', (given, credit) => {
    expect(filled(given).credit).toBe(credit);
  });

  test('gaps that are right are told', () => {
    expect(filled({ g1: 'mean', g2: 'extreme', g3: '0.5' }).matched).toEqual({ gapIds: ['g1', 'g3'] });
  });

  test('nothing but blanks is unanswered', () => {
    expect(filled({ g1: '', g2: '  ' }).outcome).toBe('unanswered');
    expect(filled({}).outcome).toBe('unanswered');
  });
});

test('gaps and choices that do not exist are refused', () => {
  expect(() => filled({ g9: 'mean' })).toThrow('Gap "g9" does not exist in this question.');
  expect(() => filled({ g1: 'median' })).toThrow('Choice "median" does not exist in this question.');
});

test('a stem is cut at its gaps; brackets of other uses stay', () => {
  expect(splitAtGaps('[[g1]] and x[[1 + 2]] or [[g2]].')).toEqual([
    { type: 'gap', gapId: 'g1' },
    { type: 'text', text: ' and x[[1 + 2]] or ' },
    { type: 'gap', gapId: 'g2' },
    { type: 'text', text: '.' },
  ]);
});

test('answer and key are described gap by gap', () => {
  expect(describeKey(question)).toEqual(['1: mean', '2: outlier', '3: 0.5']);
  expect(describeResponse(question, { kind: 'gap-fill', gaps: { g3: ' 7', g1: 'mode' } })).toEqual([
    '1: mode',
    '3: 7',
  ]);
});

test('choices stand in the order of the paper, and nothing of the key beside them', () => {
  expect(toPublicQuestion(question, ['mode', 'mean'])).toEqual({
    kind: 'gap-fill',
    stem: question.stem,
    gaps: [
      {
        id: 'g1',
        type: 'select',
        choices: [
          { id: 'mode', text: 'mode' },
          { id: 'mean', text: 'mean' },
        ],
      },
      { id: 'g2', type: 'text', isCaseSensitive: false },
      { id: 'g3', type: 'number' },
    ],
  });
  expect(() => toPublicQuestion(question, ['mode'])).toThrow(RangeError);
});

test('a copy names its new gaps in the text', () => {
  let count = 0;
  const copy = renewIds(question, () => `n${count++}`) as GapFillQuestion;

  expect(gapIdsIn(copy.stem)).toEqual(copy.gaps.map((gap) => gap.id));
  expect(validateQuestion(copy)).toEqual([]);
});

test('by lot half of a choice of two is found, a quarter of the whole for its share', () => {
  expect(randomGuessCredit(question)).toBe(0.125);
});

describe('what is wrong with it', () => {
  const placesOf = (given: Partial<GapFillQuestion>) =>
    validateQuestion({ ...question, ...given }).map(({ place, sentence }) => `${place}: ${sentence}`);

  test('gaps without a place, with two, and places without a gap', () => {
    expect(placesOf({ stem: 'A [[g1]] of [[g1]] and [[g3]] or [[g4]].' })).toEqual([
      'gaps[0].id: must stand in the text once, as [[g1]]; it is there 2 times',
      'gaps[1].id: has no place in the text: [[g2]] marks it',
      'stem: names the gap [[g4]], which does not exist',
    ]);
  });

  test('a choice without a right one, texts without full credit, weights beyond their ends', () => {
    const [select, text, number] = gaps as [Gap, Gap, Gap];
    const broken = [
      { ...select, rightChoiceId: 'none' },
      { ...text, answers: [{ ...answer, text: '', creditPercent: 50 }] },
      { ...number, weight: 0 },
    ] as Gap[];

    expect(placesOf({ gaps: broken })).toEqual([
      'gaps[0].rightChoiceId: names the choice "none", which does not exist',
      'gaps[1].answers: at least one must give full credit (100 %)',
      'gaps[1].answers[0].text: must not be empty',
      'gaps[2].weight: must be between 1 and 100; it is 0',
    ]);
  });
});
