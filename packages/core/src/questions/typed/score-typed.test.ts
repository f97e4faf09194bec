import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NumericQuestion, ShortAnswerQuestion } from '../question.ts';
import { scoreResponse } from '../score-response.ts';
import { readNumber } from './read-number.ts';

const numeric = (given: Partial<NumericQuestion>): NumericQuestion => ({
  kind: 'numeric',
  stem: 'How much?',
  explanation: '',
  answers: [
    { target: { type: 'value', value: '1234.5', tolerance: '0' }, creditPercent: 100, explanation: '' },
  ],
  ...given,
});
const typed = (question: NumericQuestion | ShortAnswerQuestion, text: string) =>
  scoreResponse(question, { kind: question.kind, text });

describe('numeric', () => {
  const accepting = (value: string, unit?: string) =>
    numeric({
      unit,
      answers: [{ target: { type: 'value', value, tolerance: '0' }, creditPercent: 100, explanation: '' }],
    });

  test.each([
    '1234.5',
    '1234,5',
    '+1234.50',
    '  1234.5  ',
    '1 234.5',
    '1 234,5',
    '1\u00a0234,5',
    '1\u202f234,5',
    '1,234.5',
    '1.234,5',
    '1.2345e3',
    '1,2345E+3',
    '12345e-1',
    '1.2345 × 10^3',
    '1.2345*10^3',
  ])('%j is 1234.5', (text) => {
    expect(typed(numeric({}), text)).toEqual({ credit: '1', outcome: 'right', matched: { answerIndex: 0 } });
  });

  test.each(['-3', '−3', '–3', '- 3', '-3.0', '-3,'])('%j is minus three', (text) => {
    expect(typed(accepting('-3'), text).outcome).toBe('right');
  });

  test.each(['0.5', '.5', ',5', '0,5', '5e-1'])('%j is one half', (text) => {
    expect(typed(accepting('0.5'), text).outcome).toBe('right');
  });

  test('a comma before three digits may be a decimal or a thousand; a point is always a decimal', () => {
    expect(typed(accepting('1234'), '1,234').outcome).toBe('right');
    expect(typed(accepting('1.234'), '1,234').outcome).toBe('right');
    expect(typed(accepting('1.234'), '1.234').outcome).toBe('right');
    expect(typed(accepting('1234'), '1.234').outcome).toBe('wrong');
    expect(typed(accepting('125'), '0,125').outcome).toBe('wrong');
    expect(typed(accepting('1234567'), '1.234.567').outcome).toBe('right');
  });

  test.each(['', ' '])('%j is unanswered', (text) => {
    expect(typed(numeric({}), text).outcome).toBe('unanswered');
  });

  test.each([
    'abc',
    '1 2 3 4.5',
    '12 34.5',
    '1.2.3',
    '1234.5 kg',
    '--1234.5',
    '1234.5e',
    '1e999',
    '1e99999999',
    '∞',
    'NaN',
  ])('%j is wrong, not an error', (text) => {
    expect(typed(numeric({}), text)).toEqual({ credit: '0', outcome: 'wrong' });
  });

  test.each(['5kg', '5 kg', '5.0  kg ', 'kg 5'])('the unit may be typed: %j', (text) => {
    expect(typed(accepting('5', 'kg'), text).outcome).toBe('right');
  });

  test('units differ by case, not by the sign for micro or by raised digits', () => {
    expect(typed(accepting('5', 'mW'), '5 MW').outcome).toBe('wrong');
    expect(typed(accepting('5', '\u00b5m'), '5 \u03bcm').outcome).toBe('right');
    expect(typed(accepting('5', 'm²'), '5 m2').outcome).toBe('right');
    expect(typed(accepting('5', 'eV'), '5e0 eV').outcome).toBe('right');
    expect(typed(accepting('50', '%'), '50%').outcome).toBe('right');
  });

  test('a tolerance includes its ends and is exact', () => {
    const question = numeric({
      answers: [
        { target: { type: 'value', value: '0.3', tolerance: '0.1' }, creditPercent: 100, explanation: '' },
      ],
    });

    expect(typed(question, '0.2').outcome).toBe('right');
    expect(typed(question, '0.4').outcome).toBe('right');
    expect(typed(question, '0.40000000000000000001').outcome).toBe('wrong');
  });

  test('a range includes its ends', () => {
    const target = { type: 'range', min: '-1', max: '2.5' } as const;
    const question = numeric({ answers: [{ target, creditPercent: 100, explanation: '' }] });

    expect(['-1', '0', '2,5'].map((text) => typed(question, text).outcome)).toEqual([
      'right',
      'right',
      'right',
    ]);
    expect(typed(question, '2.51').outcome).toBe('wrong');
  });

  test('the first answer that fits decides', () => {
    const answer = (tolerance: string, creditPercent: number) => ({
      target: { type: 'value', value: '10', tolerance } as const,
      creditPercent,
      explanation: '',
    });
    const question = numeric({ answers: [answer('0', 100), answer('1', 50), answer('1', 75)] });

    expect(typed(question, '10').credit).toBe('1');
    expect(typed(question, '10.5')).toEqual({
      credit: '0.5',
      outcome: 'partial',
      matched: { answerIndex: 1 },
    });
  });

  test('any text is read without an error, and quickly', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void readNumber(text)));
    fc.assert(fc.property(fc.stringMatching(/^[0-9 .,eE+-]{0,80}$/), (text) => void readNumber(text)));
  });
});

describe('short answer', () => {
  const question: ShortAnswerQuestion = {
    kind: 'short-answer',
    stem: 'Say it.',
    explanation: '',
    isCaseSensitive: false,
    answers: [
      { text: 'Route table', creditPercent: 100, explanation: '' },
      { text: 'table', creditPercent: 40, explanation: '' },
      { text: "don't", creditPercent: 100, explanation: '' },
      { text: 'Straße', creditPercent: 100, explanation: '' },
      { text: 'café', creditPercent: 100, explanation: '' },
      { text: 'a*', creditPercent: 100, explanation: '' },
    ],
  };

  test.each(['Route table', '  route   TABLE ', 'route\ttable', 'don’t', 'STRASSE', 'CAFE\u0301', 'A*'])(
    '%j is accepted',
    (text) => {
      expect(typed(question, text).outcome).toBe('right');
    },
  );

  test('an accepted text may earn a part', () => {
    expect(typed(question, 'Table')).toEqual({
      credit: '0.4',
      outcome: 'partial',
      matched: { answerIndex: 1 },
    });
  });

  test.each(['abc', 'routetable', 'cafe'])('%j is wrong', (text) => {
    expect(typed(question, text)).toEqual({ credit: '0', outcome: 'wrong' });
  });

  test('case counts where the question says so', () => {
    const strict = { ...question, isCaseSensitive: true };

    expect(typed(strict, 'route table').outcome).toBe('wrong');
    expect(typed(strict, ' Route  table').outcome).toBe('right');
  });
});
