import { describe, expect, test } from 'vitest';
import { similarityOf } from './mastery-vector.ts';
import { nearestLearners } from './nearest.ts';
import { describeSimilarLearners, type LearnerPath } from './similar-learners.ts';

const vector = (...values: number[]) => new Map(values.map((value, index) => [`topic ${index}`, value]));

describe('likeness', () => {
  test('is complete with somebody who can the same, and less with every point of difference', () => {
    const own = vector(50, 60, 70);

    expect(similarityOf(own, vector(50, 60, 70))).toBe(1);
    expect(similarityOf(own, vector(60, 70, 80))).toBeCloseTo(0.9);
    expect(similarityOf(own, vector(90, 20, 70))).toBeLessThan(similarityOf(own, vector(60, 50, 70)) ?? 0);
  });

  test('is less with who practised only some of the same topics, and unknown with under three', () => {
    const own = vector(50, 60, 70, 80);

    expect(similarityOf(own, vector(50, 60, 70))).toBe(0.75);
    expect(similarityOf(own, vector(50, 60))).toBeNull();
  });

  test('the nearest come first, and those who cannot be compared not at all', () => {
    const people = [
      { name: 'far', vector: vector(0, 0, 0) },
      { name: 'unknown', vector: vector(50) },
      { name: 'near', vector: vector(52, 60, 70) },
    ];

    const nearest = nearestLearners(vector(50, 60, 70), people, 5);

    expect(nearest.map(({ person }) => person.name)).toEqual(['near', 'far']);
  });
});

describe('similar learners', () => {
  const path = (answers: Record<string, number>, quizCount = 20, minutes = 600): LearnerPath => ({
    ...{ quizCount, minutes, answers: new Map(Object.entries(answers)) },
  });
  const own = path({ storage: 90, network: 10 });
  const others = (count: number, answers = { storage: 40, network: 60 }) =>
    Array.from({ length: count }, () => path(answers));

  test('nothing is said of nine people, and something of ten', () => {
    expect(describeSimilarLearners(others(9), own)).toBeNull();
    expect(describeSimilarLearners(others(10), own)).toMatchObject({
      ...{ personCount: 10, quizCount: 20, minutesPerQuiz: 30, focusTopicId: 'network' },
    });
  });

  test('tells what they practised more, in coarse shares', () => {
    expect(describeSimilarLearners(others(10), own)?.tips).toEqual([
      { code: 'more-of-domain', topicId: 'network', theirPercent: 60, ownPercent: 10 },
    ]);
  });

  test('a domain that nine of them practised is not spoken of', () => {
    const nine = [...others(9), path({ storage: 100 })];

    const learners = describeSimilarLearners(nine, own);

    expect(learners).toMatchObject({ focusTopicId: null, tips: [] });
  });

  test('one person more or less among many changes no figure', () => {
    const many = others(14);
    const odd = path({ storage: 1 }, 500, 90_000);

    expect(describeSimilarLearners([...many, odd], own)).toEqual(describeSimilarLearners(many, own));
  });

  test('tells of more quizzes and more time, never of less', () => {
    const eager = Array.from({ length: 10 }, () => path({ storage: 90, network: 10 }, 43, 1_500));

    expect(describeSimilarLearners(eager, own)?.tips).toEqual([
      { code: 'more-quizzes', theirCount: 45, ownCount: 20 },
      { code: 'more-time', theirMinutes: 1_500, ownMinutes: 600 },
    ]);
    expect(describeSimilarLearners(others(10), path({ network: 10 }, 90, 9_000))?.tips).toEqual([
      { code: 'more-of-domain', topicId: 'storage', theirPercent: 40, ownPercent: 0 },
    ]);
  });
});
