import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { randomGuessCredit } from '../../author-question.ts';
import { describeKey, describeResponse } from '../../describe-answer.ts';
import { anyEstimation } from '../../question.arbitrary.ts';
import { scoreResponse } from '../../score-response.ts';
import { InvalidResponseError } from '../../scored-response.ts';
import { validateQuestion } from '../../validate-question.ts';
import type { EstimationQuestion } from './question.ts';

const question: EstimationQuestion = {
  kind: 'estimation',
  stem: 'How long?',
  explanation: '',
  ...{ min: '0', max: '100', value: '40', step: '5', fullWithin: '5', noneFrom: '25', unit: 'km' },
};
const creditOf = (value: string) => scoreResponse(question, { kind: 'estimation', value }).credit;

test.each([
  ['40', '1'],
  ['45', '1'],
  ['35', '1'],
  // Linear from 5 to 25 away: 10 away is a quarter of the way.
  ['50', '0.75'],
  ['30', '0.75'],
  ['60', '0.25'],
  ['65', '0'],
  ['100', '0'],
])('%s of 40 earns %s', (value, credit) => {
  expect(creditOf(value)).toBe(credit);
});

test('what is no number or beyond the range is refused', () => {
  for (const value of ['forty', '101', '-1', '4,5'])
    expect(() => creditOf(value)).toThrow(InvalidResponseError);
});

test('closer never earns less', () => {
  const drawn = anyEstimation.chain((each) =>
    fc.record({
      each: fc.constant(each),
      values: fc.tuple(...[0, 1].map(() => fc.integer({ min: Number(each.min), max: Number(each.max) }))),
    }),
  );
  fc.assert(
    fc.property(drawn, ({ each, values }) => {
      const [near = 0, far = 0] = values.sort(
        (a, b) => Math.abs(a - Number(each.value)) - Math.abs(b - Number(each.value)),
      );
      const creditAt = (value: number) =>
        Number(scoreResponse(each, { kind: 'estimation', value: `${value}` }).credit);

      expect(creditAt(near)).toBeGreaterThanOrEqual(creditAt(far));
    }),
  );
});

test('by lot: the mean over the places of the slider', () => {
  const steps = Array.from({ length: 21 }, (_, index) => Number(creditOf(`${index * 5}`)));

  expect(randomGuessCredit(question)).toBeCloseTo(steps.reduce((a, b) => a + b) / 21, 10);
});

test('is described with its unit', () => {
  expect(describeKey(question)).toEqual(['40 km']);
  expect(describeResponse(question, { kind: 'estimation', value: '45' })).toEqual(['45 km']);
});

describe('what is wrong with it', () => {
  test.each<[Partial<EstimationQuestion>, string]>([
    [{ min: 'x' }, 'min: is not a decimal number such as -3.25'],
    [{ max: '-1', value: '-1' }, 'max: the range runs backwards: 0 to -1'],
    [{ value: '101' }, 'value: must lie between 0 and 100'],
    [{ fullWithin: '-1' }, 'fullWithin: must not be negative'],
    [{ noneFrom: '5' }, 'noneFrom: must be more than what still earns full credit'],
    [{ step: '0' }, 'step: must be above 0'],
    [{ step: '0.001' }, 'step: makes more than 10000 places'],
    [{ step: '30', value: '45', fullWithin: '2' }, 'step: leads past the value: no place earns full credit'],
  ])('%j', (given, problem) => {
    const problems = validateQuestion({ ...question, ...given }).map(
      ({ place, sentence }) => `${place}: ${sentence}`,
    );

    expect(problems).toContain(problem);
  });
});
