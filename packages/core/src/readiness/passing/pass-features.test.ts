import { describe, expect, test } from 'vitest';
import { passFeatures } from './pass-features.ts';
import type { PassAnswer } from './pass-history.ts';

const now = new Date('2026-05-01T12:00:00Z');
const exam = {
  passPercent: 70,
  questionCount: 60,
  domains: [
    { topicId: 'storage', weight: 60 },
    { topicId: 'network', weight: 40 },
  ],
};
const daysAgo = (days: number) => new Date(now.getTime() - days * 86_400_000);

/** A quiz of ten questions, `right` of them right. */
function quiz(attemptId: string, right: number, days: number, domainId = 'storage'): PassAnswer[] {
  return Array.from({ length: 10 }, (_, index) => ({
    attemptId,
    topicId: `${domainId}-${index % 2}`,
    domainId,
    credit: index < right ? '1' : '0',
    timeSpentMs: 20_000,
    answeredAt: daysAgo(days),
  }));
}

const answers = [...quiz('a', 4, 9), ...quiz('b', 6, 6, 'network'), ...quiz('c', 8, 3)];
const of = (given: readonly PassAnswer[]) => passFeatures({ now, exam, answers: given });

describe('what a model may know of somebody', () => {
  test('is how much and how well they practised, by quiz, by time and by domain', () => {
    const features = of(answers);

    expect(features).toMatchObject({
      quizCount: Math.log1p(3),
      answerCount: Math.log1p(30),
      categoryCount: Math.log1p(4),
      activeDays: Math.log1p(3),
      daysSinceLast: Math.log1p(3),
      coverage: 1,
    });
    expect(features.meanScore).toBeCloseTo(0.6, 9);
    expect(features.scoreTrend).toBeCloseTo(0.2, 9);
    expect(features.recentScore).toBeGreaterThan(0.6);
    expect(features.meanTime).toBeCloseTo(Math.log1p(20), 9);
    expect(features['accuracy:storage']).toBeGreaterThan(features['accuracy:network'] ?? 1);
    expect(features.expectedScore).toBeLessThan(0);
  });

  test('what came after the moment changes nothing', () => {
    const later = quiz('d', 10, -1);

    expect(of([...answers, ...later])).toEqual(of(answers));
  });

  test('the order of answers changes nothing', () => {
    const turned = of([...answers].reverse());

    for (const [name, value] of Object.entries(of(answers))) expect(turned[name]).toBeCloseTo(value ?? 0, 9);
  });

  test('a domain nobody practised is unknown, not zero', () => {
    const features = of([...quiz('a', 4, 9), ...quiz('b', 6, 6), ...quiz('c', 8, 3)]);

    expect(features['accuracy:network']).toBeNull();
    expect(features.coverage).toBe(0.6);
  });

  test('below thirty answers nothing is said of the exam', () => {
    expect(of(quiz('a', 5, 1))).not.toHaveProperty('expectedScore');
    expect(of([])).toEqual({ answerCount: 0, quizCount: 0 });
  });

  test('is of figures about practice alone', () => {
    const names = Object.keys(of(answers)).map((name) => name.split(':')[0]);

    expect([...new Set(names)].sort()).toEqual([
      'accuracy',
      'accuracySpread',
      'activeDays',
      'answerCount',
      'categoryCount',
      'coverage',
      'daysSinceLast',
      'expectedScore',
      'meanScore',
      'meanTime',
      'quizCount',
      'recentScore',
      'scoreTrend',
    ]);
  });
});
