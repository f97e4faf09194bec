import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type AnswerCount, noCount } from './answer-count.ts';
import { answerKeys } from './answer-keys.ts';
import { findingsOf } from './findings.ts';
import { type ItemStatistics, itemStatistics } from './item-statistics.ts';
import type { MarkTable } from './mark-table.ts';
import { quizStatistics } from './quiz-statistics.ts';
import { toThirds } from './thirds.ts';

const anyCredit = fc.constantFrom(0, 0.33333, 0.5, 1);
const anyMarks = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 25 }))
  .chain(([items, attempts]) =>
    fc.array(fc.array(anyCredit, { minLength: items, maxLength: items }), {
      minLength: attempts,
      maxLength: attempts,
    }),
  );

function tableOf(rows: readonly number[][]): MarkTable {
  const count = rows[0]?.length ?? 1;
  return {
    totals: rows.map((row) => row.reduce((sum, mark) => sum + mark, 0)),
    maxima: rows.map(() => count),
    items: Array.from({ length: count }, (_, item) => ({
      questionId: `q${item}`,
      maxPoints: 1,
      randomGuess: null,
      marks: rows.map((row) => row[item] ?? 0),
    })),
  };
}

function expectWithin(value: number | null, low: number, high: number) {
  if (value === null) return;
  expect(value).toBeGreaterThanOrEqual(low - 1e-9);
  expect(value).toBeLessThanOrEqual(high + 1e-9);
}

describe('whatever the marks are', () => {
  test('every figure is in its range or not defined, never NaN', () => {
    fc.assert(
      fc.property(anyMarks, (rows) => {
        const quiz = quizStatistics(tableOf(rows));
        const items = itemStatistics(tableOf(rows));

        expectWithin(quiz.mean, 0, 100);
        expectWithin(quiz.median, 0, 100);
        expectWithin(quiz.internalConsistency, Number.NEGATIVE_INFINITY, 100);
        expect(quiz.histogram.reduce((sum, bar) => sum + bar, 0)).toBe(rows.length);
        for (const item of items) {
          expectWithin(item.facility, 0, 100);
          expectWithin(item.discriminationIndex, -100, 100);
          expectWithin(item.discriminativeEfficiency, Number.NEGATIVE_INFINITY, 100);
          expectWithin(item.effectiveWeight, 0, 100);
        }
        expect(JSON.stringify({ quiz, items })).not.toContain('NaN');
        for (const value of Object.values(quiz)) if (typeof value === 'number') expect(value).not.toBeNaN();
      }),
    );
  });

  test('the order of attempts changes nothing', () => {
    fc.assert(
      fc.property(anyMarks, (rows) => {
        const [there, back] = [itemStatistics(tableOf(rows)), itemStatistics(tableOf([...rows].reverse()))];
        for (const [index, item] of there.entries())
          for (const [name, value] of Object.entries(item)) {
            const other = back[index]?.[name as keyof ItemStatistics];
            if (typeof value === 'number') expect(other).toBeCloseTo(value, 6);
            else expect(other).toBe(value);
          }
        const quizzes = [rows, [...rows].reverse()].map((each) => quizStatistics(tableOf(each)));
        expect(quizzes[0]?.internalConsistency ?? 0).toBeCloseTo(quizzes[1]?.internalConsistency ?? 0, 6);
      }),
    );
  });

  test('thirds follow the totals, and equal totals share a third', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 40 }), (totals) => {
        const thirds = toThirds(totals);
        for (const [i, a] of totals.entries())
          for (const [j, b] of totals.entries()) {
            if (a === b) expect(thirds[i]).toBe(thirds[j]);
            if (thirds[i] === 'strong' && thirds[j] === 'weak') expect(a).toBeGreaterThan(b);
          }
      }),
    );
  });
});

test('without variance nothing is said of discrimination, skewness or consistency', () => {
  const same = tableOf([
    [1, 0],
    [1, 0],
    [1, 0],
    [1, 0],
  ]);

  expect(quizStatistics(same)).toMatchObject({
    ...{ mean: 50, deviation: 0, skewness: null, kurtosis: null },
    ...{ internalConsistency: null, errorRatio: null, standardError: null },
  });
  expect(itemStatistics(same)[0]).toMatchObject({
    ...{ facility: 100, deviation: 0, discriminationIndex: null },
    ...{ discriminativeEfficiency: null, effectiveWeight: null },
  });
});

test('of no attempts nothing is known', () => {
  expect(quizStatistics(tableOf([]))).toMatchObject({ attemptCount: 0, mean: null, median: null });
});

test('a question that not all papers held is judged by those that did, and consistency is not defined', () => {
  const table: MarkTable = {
    totals: [2, 1, 1],
    maxima: [2, 2, 2],
    items: [
      { questionId: 'a', maxPoints: 1, randomGuess: null, marks: [1, 0, Number.NaN] },
      { questionId: 'b', maxPoints: 1, randomGuess: null, marks: [1, 1, 1] },
    ],
  };

  expect(itemStatistics(table)[0]).toMatchObject({ answerCount: 2, facility: 50 });
  expect(quizStatistics(table).internalConsistency).toBeNull();
});

test('answers are counted by what was chosen, and typed ones without heed to blanks and case', () => {
  expect(answerKeys({ kind: 'multi-select', optionIds: ['a', 'b'] })).toEqual(['a', 'b']);
  expect(answerKeys({ kind: 'short-answer', text: '  Route  Table ' })).toEqual(['route table']);
  expect(answerKeys({ kind: 'matching', pairs: { p: 'c' } })).toEqual(['p>c']);
});

describe('in words', () => {
  const met = { strong: 20, middle: 20, weak: 20 };
  const statistics: ItemStatistics = {
    ...{ questionId: 'q', answerCount: 60, facility: 60, deviation: 49, randomGuess: 25 },
    ...{
      intendedWeight: 10,
      effectiveWeight: 10,
      discriminationIndex: 35,
      discriminativeEfficiency: 50,
    },
  };
  const option = (key: string, isRight: boolean, [strong, middle, weak]: [number, number, number]) =>
    ({ key, label: key, isRight, byThird: { ...noCount(), strong, middle, weak } }) satisfies AnswerCount;
  const usual = [option('A', true, [15, 11, 9]), option('B', false, [5, 9, 11])];
  const judge = (changed: Partial<ItemStatistics>, counts = usual) =>
    findingsOf({ kind: 'single-choice', statistics: { ...statistics, ...changed }, counts, met }).map(
      (finding) => finding.kind,
    );

  test('a sound question needs none', () => {
    expect(judge({})).toEqual([]);
  });

  test('few answers say nothing else', () => {
    expect(judge({ answerCount: 19, discriminationIndex: -50 })).toEqual(['few-answers']);
  });

  test('strong students who agree on a wrong answer doubt the key', () => {
    const counts = [option('A', true, [3, 8, 12]), option('B', false, [17, 12, 8])];
    const findings = findingsOf({ kind: 'single-choice', statistics, counts, met });

    expect(findings[0]).toEqual({ kind: 'key-may-be-wrong', answerKey: 'B' });
  });

  test.each([
    [{ discriminationIndex: -1 }, ['works-against']],
    [{ discriminationIndex: 19 }, ['tells-badly']],
    [{ discriminationIndex: 50 }, ['tells-well']],
    [{ facility: 95, discriminationIndex: 10 }, ['easy']],
    [{ facility: 30 }, ['near-guessing']],
    [{ facility: 25, randomGuess: null }, ['hard']],
  ])('%j is %j', (changed, expected) => {
    expect(judge(changed)).toEqual(expected);
  });

  test('an option that nobody chooses is named', () => {
    expect(judge({}, [...usual, option('C', false, [0, 0, 1])])).toEqual(['unused-options']);
  });
});
