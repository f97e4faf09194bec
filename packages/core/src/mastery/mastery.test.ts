import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTopicTree } from '../topics/topic-tree.ts';
import { levelOf, type MasteryLevel, masteryLevels, nextLevel } from './level.ts';
import { type Mastery, type MasteryAnswer, updateMastery } from './mastery.ts';
import { rollUpMastery } from './roll-up.ts';
import { targetDifficulty } from './target-difficulty.ts';

const answer = (credit: string, given: Partial<MasteryAnswer> = {}): MasteryAnswer => ({
  credit,
  isRepeat: false,
  hasUsedHint: false,
  ...given,
});
const after = (answers: MasteryAnswer[], start: Mastery | null = null) =>
  answers.reduce<Mastery | null>((mastery, each) => updateMastery(mastery, each), start);

describe('mastery', () => {
  test('moves 0.3 of the way by a first answer, 0.15 by a repeat, and counts a hint as 0.7', () => {
    const at50: Mastery = { value: 50, level: 'familiar' };

    expect(updateMastery(null, answer('1')).value).toBe(30);
    expect(updateMastery(at50, answer('1')).value).toBe(65);
    expect(updateMastery(at50, answer('0')).value).toBe(35);
    expect(updateMastery(at50, answer('1', { isRepeat: true })).value).toBe(57.5);
    expect(updateMastery(at50, answer('1', { hasUsedHint: true })).value).toBe(56);
    expect(updateMastery(at50, answer('0.33333')).value).toBe(45);
  });

  test('stays within 0..100, and more credit never leads to less', () => {
    const anyMastery = fc.record({
      value: fc.integer({ min: 0, max: 100 }),
      level: fc.constantFrom(...masteryLevels),
    });
    const anyCredit = fc.integer({ min: 0, max: 100 }).map((percent) => `${percent / 100}`);
    fc.assert(
      fc.property(anyMastery, anyCredit, anyCredit, fc.boolean(), (before, a, b, isRepeat) => {
        const [less, more] = Number(a) < Number(b) ? [a, b] : [b, a];
        const low = updateMastery(before, answer(less, { isRepeat }));
        const high = updateMastery(before, answer(more, { isRepeat }));

        expect(low.value).toBeGreaterThanOrEqual(0);
        expect(high.value).toBeLessThanOrEqual(100);
        expect(high.value).toBeGreaterThanOrEqual(low.value);
        expect(masteryLevels.indexOf(high.level)).toBeGreaterThanOrEqual(masteryLevels.indexOf(low.level));
      }),
    );
  });

  test('takes five right answers from nothing to mastered', () => {
    const levels = [1, 2, 3, 4, 5].map(
      (count) => after(Array.from({ length: count }, () => answer('1')))?.level,
    );

    expect(levels).toEqual(['attempted', 'familiar', 'proficient', 'proficient', 'mastered']);
  });

  test('is not lost by one slip at the border', () => {
    const mastered: Mastery = { value: 95, level: 'mastered' };

    expect(after([answer('0', { isRepeat: true })], mastered)?.level).toBe('mastered');
    expect(after([answer('0')], mastered)).toEqual({ value: 66.5, level: 'proficient' });
  });
});

describe('levels', () => {
  test('go up at 40, 60 and 80, and down ten points lower', () => {
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
});

describe('a roll-up', () => {
  const tree = buildTopicTree([
    { id: 's', parentId: null, name: 'Subject' },
    { id: 'c', parentId: 's', name: 'Category' },
    { id: 'a', parentId: 'c', name: 'A' },
    { id: 'b', parentId: 'c', name: 'B' },
    { id: 'other', parentId: 's', name: 'Other' },
  ]);

  test('is the mean of the concepts below, those not practised as 0', () => {
    expect(rollUpMastery(tree, 'c', new Map([['a', 85]]))).toEqual({
      topicId: 'c',
      value: 42.5,
      level: 'familiar',
      practisedCount: 1,
      conceptCount: 2,
    });
    expect(
      rollUpMastery(
        tree,
        's',
        new Map([
          ['a', 90],
          ['b', 90],
          ['other', 60],
        ]),
      ).value,
    ).toBe(80);
  });

  test('counts a category’s own questions as one more concept', () => {
    expect(
      rollUpMastery(
        tree,
        'c',
        new Map([
          ['a', 60],
          ['c', 90],
        ]),
      ),
    ).toMatchObject({ value: 50, conceptCount: 3 });
  });

  test('has no level before anything was practised', () => {
    expect(rollUpMastery(tree, 'c', new Map())).toMatchObject({ value: 0, level: null, practisedCount: 0 });
    expect(rollUpMastery(tree, 'unknown', new Map())).toMatchObject({ value: 0, conceptCount: 0 });
  });
});

test('target difficulty follows mastery from 1 to 10', () => {
  expect([0, 4, 5, 50, 85, 94, 100].map(targetDifficulty)).toEqual([1, 1, 2, 6, 10, 10, 10]);
});
