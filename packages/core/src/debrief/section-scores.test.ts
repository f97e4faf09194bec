import { expect, test } from 'vitest';
import type { QuestionResult } from './question-result.ts';
import { scoreSections, weightedPercent } from './section-scores.ts';

const section = (id: string, weightPercent: number | null) => ({
  ...{ id, title: id, topicId: null, weightPercent },
});
const result = (questionVersionId: string, points: string, outcome: QuestionResult['outcome']) => ({
  ...{ questionVersionId, questionId: questionVersionId, topicId: 't', categoryId: 't', credit: points },
  ...{
    points,
    maxPoints: '1',
    outcome,
    timeSpentMs: 0,
    expectedMs: null,
    facility: null,
    authorDifficulty: 5,
  },
});
const results = [
  result('a1', '1', 'right'),
  result('a2', '0', 'wrong'),
  result('b1', '1', 'right'),
  result('b2', '1', 'right'),
  result('b3', '0', 'wrong'),
  result('c1', '0', 'unmarked'),
];
const paperOf = (weights: Record<string, number | null>) => ({
  sections: Object.entries(weights).map(([id, weight]) => section(id, weight)),
  questions: results.map(({ questionVersionId: id }) => ({
    questionVersionId: id,
    sectionId: id.slice(0, 1),
  })),
});

test('the score is the weighted mean of the sections', () => {
  const sections = scoreSections(paperOf({ a: 80, b: 20 }), results);

  expect(sections.map(({ percent, right, total }) => [percent, right, total])).toEqual([
    [50, 1, 2],
    [66.7, 2, 3],
  ]);
  expect(weightedPercent(sections)).toBe(53.3);
});

test('weights are shares of each other, not of a hundred', () => {
  expect(weightedPercent(scoreSections(paperOf({ a: 4, b: 1 }), results))).toBe(53.3);
});

test('a section in which nothing is marked yet is left out', () => {
  const sections = scoreSections(paperOf({ a: 50, c: 50 }), results);

  expect(sections[1]).toMatchObject({ percent: null, total: 0, unmarked: 1 });
  expect(weightedPercent(sections)).toBe(50);
});

test('without weights there is no weighted score', () => {
  expect(weightedPercent(scoreSections(paperOf({ a: null, b: 20 }), results))).toBeNull();
  expect(weightedPercent([])).toBeNull();
});
