import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTopicTree } from '../topics/topic-tree.ts';
import { difficultyOf, difficultyWord } from './difficulty.ts';
import { fadedLevel, levelOf, type MasteryLevel, nextLevel } from './level.ts';
import { creditToLearn, type MasteryValue } from './mastery.ts';
import { discriminationOf, newTally, tallyAnswer } from './question-figures.ts';
import { rollUpMastery } from './roll-up.ts';

describe('credit', () => {
  test('with a hint counts 0.7 of what it would have earned without the cost of the hint', () => {
    const learned = (credit: number, hintCostPercent: number, hasUsedHint = true) =>
      creditToLearn({ credit, hintCostPercent, hasUsedHint });

    expect(learned(1, 0)).toBe(0.7);
    expect(learned(0.6, 40)).toBe(0.7);
    expect(learned(0.5, 0)).toBe(0.35);
    expect(learned(0, 40)).toBe(0);
    expect(learned(0.5, 0, false)).toBe(0.5);
  });
});

describe('levels', () => {
  test('go up at 40, 60 and 80, and down ten points lower [004-C7]', () => {
    expect([39.9, 40, 60, 80].map(levelOf)).toEqual(['attempted', 'familiar', 'proficient', 'mastered']);
    expect(nextLevel('mastered', 70)).toBe('mastered');
    expect(nextLevel('mastered', 69.9)).toBe('proficient');
    expect(nextLevel('familiar', 30)).toBe('familiar');
    expect(nextLevel('familiar', 29)).toBe('attempted');
  });

  test('change by one step at most', () => {
    expect(nextLevel('attempted', 100)).toBe('familiar');
    expect(nextLevel('mastered', 0)).toBe('proficient');
    expect(nextLevel('attempted' satisfies MasteryLevel, 0)).toBe('attempted');
  });

  test('mastered waits for enough answers, and is not taken away by an uncertain one', () => {
    expect(nextLevel('proficient', 85, 59)).toBe('proficient');
    expect(nextLevel('proficient', 85, 60)).toBe('mastered');
    expect(nextLevel('mastered', 75, 40)).toBe('mastered');
  });

  test('fade as far as the value has fallen, with the same room at the border', () => {
    expect(fadedLevel('mastered', 70)).toBe('mastered');
    expect(fadedLevel('mastered', 55)).toBe('proficient');
    expect(fadedLevel('mastered', 10)).toBe('attempted');
    expect(fadedLevel('familiar', 90)).toBe('familiar');
  });
});

describe('a roll-up', () => {
  const tree = buildTopicTree([
    { id: 's', parentId: null, name: 'Subject' },
    { id: 'c', parentId: 's', name: 'Category' },
    { id: 'a', parentId: 'c', name: 'A' },
    { id: 'b', parentId: 'c', name: 'B' },
    { id: 'other', parentId: 's', name: 'Other' },
  ]);
  const rolledUp = (values: Record<string, number>, id: string) =>
    rollUpMastery(
      tree,
      new Map(
        Object.entries(values).map(([each, value]): [string, MasteryValue] => [
          each,
          { value, low: value - 10, high: value + 10 },
        ]),
      ),
    ).get(id);

  test('is the mean of the concepts below, those not practised as 0', () => {
    expect(rolledUp({ a: 85 }, 'c')).toEqual({
      ...{ topicId: 'c', value: 42.5, low: 37.5, high: 47.5 },
      ...{ level: 'familiar', practisedCount: 1, conceptCount: 2 },
    });
    expect(rolledUp({ a: 90, b: 90, other: 60 }, 's')?.value).toBe(80);
  });

  test('is known better than each of its concepts', () => {
    expect(rolledUp({ a: 50, b: 50 }, 'c')).toMatchObject({ low: 42.9, high: 57.1 });
  });

  test('counts a category’s own questions as one more concept', () => {
    expect(rolledUp({ a: 60, c: 90 }, 'c')).toMatchObject({ value: 50, conceptCount: 3 });
  });

  test('has no level before anything was practised', () => {
    expect(rolledUp({}, 'c')).toMatchObject({ value: 0, level: null, practisedCount: 0 });
    expect(rolledUp({}, 'unknown')).toBeUndefined();
  });
});

describe('questions', () => {
  test('are the harder the less an average person earns', () => {
    expect([1, 0.9, 0.5, 0].map(difficultyOf)).toEqual([1, 1.9, 5.5, 10]);
  });

  test('have a word for their difficulty', () => {
    expect([1, 1.9, 3, 5.5, 7, 9].map(difficultyWord)).toEqual([
      ...['very-easy', 'very-easy', 'easy', 'medium', 'hard', 'very-hard'],
    ]);
  });

  test('discriminate when those who know earn more', () => {
    const tally = newTally();
    for (let n = 0; n < 40; n += 1) tallyAnswer(tally, n / 40, n < 20 ? 0 : 1);
    expect(discriminationOf(tally)).toBeGreaterThan(0.8);

    const against = newTally();
    for (let n = 0; n < 40; n += 1) tallyAnswer(against, n / 40, n < 20 ? 1 : 0);
    expect(discriminationOf(against)).toBeLessThan(-0.8);
  });

  test('say nothing of discrimination before twenty answers, nor when all were alike', () => {
    const few = newTally();
    for (let n = 0; n < 19; n += 1) tallyAnswer(few, n / 19, n % 2);
    expect(discriminationOf(few)).toBeNull();

    const alike = newTally();
    for (let n = 0; n < 40; n += 1) tallyAnswer(alike, 0.5, 1);
    expect(discriminationOf(alike)).toBeNull();
  });

  test('discriminate between -1 and 1, whatever was answered', () => {
    const answer = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(answer, { minLength: 20 }), (answers) => {
        const tally = newTally();
        for (const [expected, credit] of answers) tallyAnswer(tally, expected, credit);
        const found = discriminationOf(tally);

        expect(found === null || Math.abs(found) <= 1).toBe(true);
      }),
    );
  });
});
