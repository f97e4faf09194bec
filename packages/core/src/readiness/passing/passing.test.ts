import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EstimatedReadiness } from '../readiness.ts';
import { chanceOfAtLeast } from './binomial.ts';
import { measureChances } from './measure-chances.ts';
import { passChance } from './pass-chance.ts';

const estimateOf = (percent: number, half: number): EstimatedReadiness => ({
  status: 'estimated',
  percent,
  lowPercent: Math.max(0, percent - half),
  highPercent: Math.min(100, percent + half),
  answerCount: 60,
  domains: [
    {
      topicId: 'a',
      weight: 0.75,
      answerCount: 40,
      accuracyPercent: percent,
      estimatePercent: percent,
      contribution: 0,
      gainFromTenRight: 1,
    },
    {
      topicId: 'b',
      weight: 0.25,
      answerCount: 20,
      accuracyPercent: 40,
      estimatePercent: 40,
      contribution: 0,
      gainFromTenRight: 2,
    },
  ],
  movesMost: 'b',
});
const exam = { passPercent: 72, questionCount: 65 };

test('the chance of at least so many is that of the beta-binomial distribution', () => {
  // Beta(1, 1): every number of hits from 0 to 4 is as likely.
  expect(chanceOfAtLeast(3, 4, [1, 1])).toBeCloseTo(2 / 5, 12);
  // So sure of one half that it is a coin: 6 of 16 outcomes have two heads of four.
  expect(chanceOfAtLeast(2, 4, [1e9, 1e9])).toBeCloseTo(11 / 16, 6);
  expect(chanceOfAtLeast(0, 65, [3, 1])).toBeCloseTo(1, 12);
});

describe('the chance to pass by rules', () => {
  test('is about one half where the expected score is the pass mark, and the interval is wide', () => {
    const { chance, low, high } = passChance(estimateOf(72, 6), exam);

    expect(chance).toBeGreaterThan(0.42);
    expect(chance).toBeLessThan(0.58);
    expect(low).toBeLessThan(0.3);
    expect(high).toBeGreaterThan(0.75);
  });

  test('is nearly sure far above the mark and nearly none far below', () => {
    expect(passChance(estimateOf(95, 2), exam).chance).toBeGreaterThan(0.99);
    expect(passChance(estimateOf(45, 4), exam).chance).toBeLessThan(0.01);
  });

  test('a short exam leaves more to luck than a long one', () => {
    const short = passChance(estimateOf(80, 3), { passPercent: 72, questionCount: 10 }).chance;
    const long = passChance(estimateOf(80, 3), { passPercent: 72, questionCount: 200 }).chance;

    expect(long).toBeGreaterThan(short);
  });

  test('the mark is reached by the number of questions that reaches it, not by a fraction more', () => {
    const of = (passPercent: number) =>
      passChance(estimateOf(70, 5), { passPercent, questionCount: 10 }).chance;

    expect(of(70)).toBe(of(61));
    expect(of(70)).toBeGreaterThan(of(70.1));
  });

  test('says which domains push up and down', () => {
    expect(passChance(estimateOf(80, 5), exam).reasons).toEqual([
      { code: 'accuracy', topicId: 'b', push: 'down', points: 8 },
      { code: 'accuracy', topicId: 'a', push: 'up', points: 6 },
    ]);
  });

  test('stays within its ends and 0..1, and a better score never lowers it', () => {
    const percents = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        percents,
        percents,
        fc.integer({ min: 1, max: 300 }),
        (percent, passPercent, questionCount) => {
          const { chance, low, high } = passChance(estimateOf(percent, 7), { passPercent, questionCount });
          const better = passChance(estimateOf(Math.min(100, percent + 5), 7), {
            passPercent,
            questionCount,
          });

          expect(low).toBeGreaterThanOrEqual(0);
          expect(low).toBeLessThanOrEqual(chance);
          expect(chance).toBeLessThanOrEqual(high);
          expect(high).toBeLessThanOrEqual(1 + 1e-9);
          expect(better.high).toBeGreaterThanOrEqual(high - 1e-9);
        },
      ),
    );
  });
});

describe('figures of chances', () => {
  const told = [
    { chance: 0.95, hasPassed: true },
    { chance: 0.85, hasPassed: true },
    { chance: 0.65, hasPassed: false },
    { chance: 0.35, hasPassed: true },
    { chance: 0.05, hasPassed: false },
  ];

  test('count what came true', () => {
    const figures = measureChances(told);

    expect(figures).toMatchObject({ count: 5, passedCount: 3, accuracy: 3 / 5 });
    expect(figures.f1).toBeCloseTo((2 * 2) / (3 + 3), 12);
    expect(figures.auc).toBeCloseTo(5 / 6, 12);
    expect(figures.brier).toBeCloseTo((0.05 ** 2 + 0.15 ** 2 + 0.65 ** 2 + 0.65 ** 2 + 0.05 ** 2) / 5, 12);
    expect(figures.calibrationError).toBeCloseTo((0.05 + 0.15 + 0.65 + 0.65 + 0.05) / 5, 12);
    expect(figures.bins[9]).toEqual({ from: 0.9, to: 1, count: 1, meanChance: 0.95, meanOutcome: 1 });
    expect(figures.bins[1]).toMatchObject({ count: 0 });
  });

  test('equal chances tell nobody apart', () => {
    expect(measureChances(told.map((each) => ({ ...each, chance: 0.4 }))).auc).toBe(0.5);
    expect(measureChances([{ chance: 0.4, hasPassed: true }]).auc).toBeNull();
  });

  test('need something to measure', () => {
    expect(() => measureChances([])).toThrow(RangeError);
  });
});
