import { describe, expect, test } from 'vitest';
import { itemStatistics } from './item-statistics.ts';
import type { MarkTable } from './mark-table.ts';
import { quizStatistics } from './quiz-statistics.ts';

function aTable(marks: Record<string, number[]>, maxPoints: Record<string, number> = {}): MarkTable {
  const ids = Object.keys(marks);
  const count = marks[ids[0] ?? '']?.length ?? 0;
  const max = (id: string) => maxPoints[id] ?? 1;
  const totals = Array.from({ length: count }, (_, index) =>
    ids.reduce((sum, id) => sum + (marks[id]?.[index] ?? 0), 0),
  );
  const maximum = ids.reduce((sum, id) => sum + max(id), 0);
  return {
    totals,
    maxima: totals.map(() => maximum),
    items: ids.map((questionId) => ({
      questionId,
      maxPoints: max(questionId),
      randomGuess: 0.25,
      marks: marks[questionId] ?? [],
    })),
  };
}

describe('four students climb a ladder of three questions', () => {
  //            q1 q2 q3   T
  // Ann         1  1  1   3
  // Ben         1  1  0   2
  // Cem         1  0  0   1
  // Dan         0  0  0   0
  const ladder = aTable({ q1: [1, 1, 1, 0], q2: [1, 1, 0, 0], q3: [1, 0, 0, 0] });

  test('the quiz', () => {
    const quiz = quizStatistics(ladder);

    // Scores 100, 66.7, 33.3 and 0 %: mean and median (66.7 + 33.3) / 2 = 50.
    expect(quiz.mean).toBeCloseTo(50, 5);
    expect(quiz.median).toBeCloseTo(50, 5);
    // V(T) = (1.5² + 0.5² + 0.5² + 1.5²) / 3 = 5/3 points²; √(5/3) = 1.29099 of 3 points = 43.0331 %.
    expect(quiz.deviation).toBeCloseTo(43.0331, 3);
    // As many above as below.
    expect(quiz.skewness).toBeCloseTo(0, 5);
    // m2 = 5/4, m4 = (2 · 1.5⁴ + 2 · 0.5⁴) / 4 = 2.5625; k4 = 4² / (3·2·1) · (5 · 2.5625 - 9 · 1.25²) = -10/3;
    // k4 / k2² = -10/3 / (5/3)² = -1.2.
    expect(quiz.kurtosis).toBeCloseTo(-1.2, 5);
    // V(q1) = (3 · 0.25² + 0.75²) / 3 = 1/4, V(q2) = 4 · 0.5² / 3 = 1/3, V(q3) = 1/4: together 5/6.
    // 100 · 3/2 · (1 - (5/6) / (5/3)) = 75.
    expect(quiz.internalConsistency).toBeCloseTo(75, 5);
    // 100 · √(1 - 0.75) = 50; half of the deviation.
    expect(quiz.errorRatio).toBeCloseTo(50, 5);
    expect(quiz.standardError).toBeCloseTo(21.5166, 3);
    expect(quiz.histogram).toEqual([1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
  });

  test('its questions', () => {
    const [q1, q2, q3] = itemStatistics(ladder);

    // Three, two and one of four; √V(q1) = √(1/4), √V(q2) = √(1/3).
    expect([q1?.facility, q2?.facility, q3?.facility]).toEqual([75, 50, 25]);
    expect(q1?.deviation).toBeCloseTo(50, 5);
    expect(q2?.deviation).toBeCloseTo(57.735, 3);
    expect(q1?.intendedWeight).toBeCloseTo(33.3333, 3);
    // C(q1,T) = (0.25·1.5 + 0.25·0.5 - 0.25·0.5 + 0.75·1.5) / 3 = 1/2, C(q2,T) = 2/3, C(q3,T) = 1/2;
    // roots 0.707107, 0.816497, 0.707107, together 2.230711.
    expect(q1?.effectiveWeight).toBeCloseTo(31.6987, 3);
    expect(q2?.effectiveWeight).toBeCloseTo(36.6025, 3);
    // Rest without q1: 2, 1, 0, 0, mean 0.75. C = (0.25·1.25 + 0.25·0.25 - 0.25·0.75 + 0.75·0.75) / 3 = 1/4,
    // V(rest) = (1.25² + 0.25² + 2 · 0.75²) / 3 = 11/12; 100 · (1/4) / √(1/4 · 11/12) = 52.2233.
    expect(q1?.discriminationIndex).toBeCloseTo(52.2233, 3);
    // Marks and rest stand in the same order already: no better order is possible.
    expect(q1?.discriminativeEfficiency).toBeCloseTo(100, 5);
    expect(q1?.randomGuess).toBe(25);
  });
});

describe('a question that works against the quiz', () => {
  //            q1 (of 2)  q2 (of 1)   T
  // Ann            2          0       2
  // Ben            2          0       2
  // Cem            0          1       1
  // Dan            0          1       1
  const table = aTable({ q1: [2, 2, 0, 0], q2: [0, 0, 1, 1] }, { q1: 2 });

  test('has the index -100 and no weight', () => {
    const [q1, q2] = itemStatistics(table);

    // C(q2,rest) = 4 · (-0.5 · 1) / 3 = -2/3; V(q2) = 1/3, V(rest) = 4/3, √(4/9) = 2/3.
    expect(q2?.discriminationIndex).toBeCloseTo(-100, 5);
    // In the best order the covariance would be +2/3.
    expect(q2?.discriminativeEfficiency).toBeCloseTo(-100, 5);
    // C(q2,T) = 4 · (-0.5 · 0.5) / 3 < 0 has no root; q1 alone tells the attempts apart.
    expect(q2?.effectiveWeight).toBeNull();
    expect(q1?.effectiveWeight).toBeCloseTo(100, 5);
    // 2 and 1 of 3 points.
    expect(q1?.intendedWeight).toBeCloseTo(66.6667, 3);
    // √(4/3) of 2 points.
    expect(q1?.deviation).toBeCloseTo(57.735, 3);
  });
});

test('one of four gets everything: skewed to the right, with a peak', () => {
  const quiz = quizStatistics(aTable({ q1: [1, 0, 0, 0], q2: [1, 0, 0, 0] }));

  // Scores 100, 0, 0, 0: mean 25, V = (75² + 3 · 25²) / 3 = 2500.
  expect(quiz.deviation).toBeCloseTo(50, 5);
  expect(quiz.median).toBe(0);
  // m3 = (75³ - 3 · 25³) / 4 = 93750, k3 = 16/6 · m3 = 250000; / 50³ = 2.
  expect(quiz.skewness).toBeCloseTo(2, 5);
  // m4 = (75⁴ + 3 · 25⁴) / 4 = 8203125, m2 = 1875; k4 = 16/6 · (5 · m4 - 9 · m2²) = 25000000; / 2500² = 4.
  expect(quiz.kurtosis).toBeCloseTo(4, 5);
  // V(q) = 1/4 each, V(T) = 1: 100 · 2 · (1 - 1/2) = 100; nothing is chance.
  expect(quiz.internalConsistency).toBeCloseTo(100, 5);
  expect(quiz.standardError).toBeCloseTo(0, 5);
});
