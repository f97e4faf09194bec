import { describe, expect, test } from 'vitest';
import { describeKey } from '../../describe-answer.ts';
import { toPublicQuestion } from '../../public-question.ts';
import { scoreResponse } from '../../score-response.ts';
import { validateQuestion } from '../../validate-question.ts';
import type { NumericQuestion, NumericTarget } from './question.ts';

const question = (target: NumericTarget, given: Partial<NumericQuestion> = {}): NumericQuestion => ({
  ...{ kind: 'numeric', stem: 'How much?', explanation: '' },
  answers: [{ target, creditPercent: 100, explanation: '' }],
  ...given,
});
const value = (text: string, given: Partial<NumericQuestion> = {}) =>
  question({ type: 'value', value: text, tolerance: '0' }, given);
const typed = (asked: NumericQuestion, text: string) => scoreResponse(asked, { kind: 'numeric', text });
const outcomes = (asked: NumericQuestion, texts: string[]) => texts.map((text) => typed(asked, text).outcome);

describe('fractions and per cent', () => {
  test.each(['1.5', '3/2', '1 1/2', '+1 1/2', '1½', '1 ½', '3⁄2', '150%', '150 %', '3 / 2'])(
    '%j is one and a half',
    (text) => {
      expect(typed(value('1.5'), text).outcome).toBe('right');
    },
  );

  test.each(['-1/2', '−½', '- 1/2', '-50%'])('%j is minus one half', (text) => {
    expect(typed(value('-0.5'), text).outcome).toBe('right');
  });

  test.each(['1/0', '1/2/3', '0.5/2', '1/2.5', '1//2', '/2', '50 %%'])(
    '%j is wrong, not an error',
    (text) => {
      expect(typed(value('0.5'), text)).toEqual({ credit: '0', outcome: 'wrong' });
    },
  );

  test('a question in % reads 50 and 50 % alike, and one half as one half', () => {
    const inPercent = value('50', { unit: '%' });

    expect(outcomes(inPercent, ['50', '50 %', '50%', '0.5', '100/2'])).toEqual([
      ...['right', 'right', 'right', 'wrong', 'right'],
    ]);
  });

  test('a third meets what it is close to', () => {
    expect(typed(question({ type: 'value', value: '0.3333', tolerance: '0.0001' }), '1/3').outcome).toBe(
      'right',
    );
  });
});

describe('tolerance', () => {
  test('relative is a share of the value, ends included, below nought too', () => {
    const five = (text: string) =>
      question({ type: 'value', value: text, tolerance: '0.05', toleranceType: 'relative' });

    expect(outcomes(five('200'), ['190', '210', '189.99', '210.01'])).toEqual([
      ...['right', 'right', 'wrong', 'wrong'],
    ]);
    expect(outcomes(five('-200'), ['-190', '-210', '-211'])).toEqual(['right', 'right', 'wrong']);
    expect(describeKey(five('200'))).toEqual(['200 ± 5 %']);
  });
});

describe('significant figures', () => {
  const pi = question({ type: 'significant-figures', value: '3.14', figures: 3 });

  test.each(['3.14', '3,14', '3.1416', '3.135', '3.14159265', '0.314e1', '314e-2', '22/7'])(
    '%j has enough, and rounds to it',
    (text) => {
      expect(typed(pi, text).outcome).toBe('right');
    },
  );

  test.each(['3.15', '3.145', '3.1349', '-3.14'])('%j rounds to something else', (text) => {
    expect(typed(pi, text)).toEqual({ credit: '0', outcome: 'wrong' });
  });

  test('too few figures earn nothing and are told', () => {
    const thousand = question({ type: 'significant-figures', value: '1200', figures: 3 });
    const small = question({ type: 'significant-figures', value: '0.050', figures: 2 });

    expect(typed(thousand, '1200').outcome).toBe('right');
    expect(typed(thousand, '1.2e3')).toEqual({ credit: '0', outcome: 'wrong', remark: 'too-few-figures' });
    expect(typed(small, '0.050').outcome).toBe('right');
    expect(typed(small, '0.05').remark).toBe('too-few-figures');
    expect(typed(small, '5.0e-2').outcome).toBe('right');
  });
});

describe('units', () => {
  const metres = (given: Partial<NumericQuestion> = {}) =>
    value('1500', {
      unit: 'm',
      otherUnits: [
        { unit: 'km', factor: '1000' },
        { unit: 'cm', factor: '0.01' },
      ],
      ...given,
    });

  test('others are converted, whether or not one must be typed', () => {
    for (const unitHandling of ['shown', 'required'] as const)
      expect(
        outcomes(metres({ unitHandling }), ['1500 m', '1.5 km', '1,5km', '150000 cm', '3/2 km']),
      ).toEqual(Array(5).fill('right'));
  });

  test('one that stands behind the field need not be typed, and may not be wrong', () => {
    expect(typed(metres(), '1500').outcome).toBe('right');
    expect(typed(metres(), '1500 miles')).toEqual({ credit: '0', outcome: 'wrong', remark: 'wrong-unit' });
    expect(typed(metres(), '7 miles')).toEqual({ credit: '0', outcome: 'wrong' });
  });

  test('one that must be typed costs its penalty when it is missing or wrong', () => {
    const asked = metres({ unitHandling: 'required', unitPenaltyPercent: 40 });

    expect(typed(asked, '1500')).toEqual({
      ...{ credit: '0.6', outcome: 'partial', remark: 'unit-missing' },
      matched: { answerIndex: 0 },
    });
    expect(typed(asked, '1500 ft')).toMatchObject({ credit: '0.6', remark: 'wrong-unit' });
    // Kilometres are known, but then it is the wrong number of them.
    expect(typed(asked, '1500 km')).toMatchObject({ credit: '0.6', remark: 'wrong-unit' });
    expect(typed(asked, '7')).toEqual({ credit: '0', outcome: 'wrong' });
    expect(typed(metres({ unitHandling: 'required' }), '1500')).toEqual({
      ...{ credit: '0', outcome: 'wrong', remark: 'unit-missing' },
    });
  });

  test('a currency may stand in front', () => {
    expect(outcomes(value('5', { unit: '$' }), ['$5', '$ 5.00', '5 $', '€5'])).toEqual([
      ...['right', 'right', 'right', 'wrong'],
    ]);
  });

  test('one that must be typed is not given away', () => {
    expect(toPublicQuestion(metres(), [])).toMatchObject({ unit: 'm' });
    expect(toPublicQuestion(metres({ unitHandling: 'required' }), [])).toEqual({
      ...{ kind: 'numeric', stem: 'How much?', needsUnit: true },
    });
  });
});

describe('what is wrong with it', () => {
  test.each<[NumericQuestion, string]>([
    [
      question({ type: 'significant-figures', value: '3.14', figures: 2 }),
      'answers[0].value: has more than 2 significant figures',
    ],
    [
      question({ type: 'significant-figures', value: '0', figures: 2 }),
      'answers[0].value: nought has no significant figures',
    ],
    [
      question({ type: 'significant-figures', value: '3', figures: 0 }),
      'answers[0].figures: must be a whole number from 1 to 15; it is 0',
    ],
    [value('1', { unitHandling: 'required' }), 'unit: must not be empty'],
    [
      value('1', { unit: 'm', otherUnits: [{ unit: 'km', factor: '0' }] }),
      'otherUnits[0].factor: must be above 0',
    ],
    [
      value('1', { unit: 'm', otherUnits: [{ unit: 'm ', factor: '2' }] }),
      'otherUnits: a unit stands there twice',
    ],
    [
      value('1', { unit: 'm', unitPenaltyPercent: 101 }),
      'unitPenaltyPercent: must be between 0 and 100; it is 101',
    ],
  ])('%#', (broken, problem) => {
    expect(validateQuestion(broken).map(({ place, sentence }) => `${place}: ${sentence}`)).toContain(problem);
  });
});
