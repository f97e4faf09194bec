import fc from 'fast-check';
import { expect, test } from 'vitest';
import { choosePractice, type PracticeCandidate } from './choose-practice.ts';

let number = 0;
const a = (chance: number, daysSinceSeen: number | null = null, topicId = 'one'): PracticeCandidate => ({
  ...{ questionId: `q${number++}`, topicId, chance, daysSinceSeen },
});
const idsOf = (candidates: readonly PracticeCandidate[]) => candidates.map((each) => each.questionId);

test('takes what is right in about three of four, and leaves what is too easy or too hard [004-24]', () => {
  const [easy, fit, hard] = [a(0.97), a(0.75), a(0.3)];

  const choice = choosePractice([easy, fit, hard], 1);

  expect(choice).toEqual({
    ...{ questionIds: [fit.questionId], expectedChance: 0.75, unseenCount: 1, isNearestOnly: false },
  });
});

test('when nothing lies in the band, the nearest is taken, and said to be', () => {
  const [near, far] = [a(0.55), a(0.2)];

  expect(choosePractice([far, near], 1)).toMatchObject({
    ...{ questionIds: [near.questionId], isNearestOnly: true },
  });
});

test('unseen comes before seen long ago, and that before seen lately', () => {
  const lately = a(0.75, 2);
  const longAgo = a(0.75, 90);
  const someTimeAgo = a(0.75, 20);
  const unseen = a(0.75);
  const given = [lately, longAgo, someTimeAgo, unseen];

  const order = given.map((_, index) => choosePractice(given, index + 1).questionIds.at(-1));

  expect(order).toEqual(idsOf([unseen, longAgo, someTimeAgo, lately]));
});

test('questions equally good are spread over the concepts', () => {
  const given = ['one', 'two', 'three'].flatMap((topic) => [a(0.75, null, topic), a(0.75, null, topic)]);

  const { questionIds } = choosePractice(given, 3);

  const topics = given.filter((each) => questionIds.includes(each.questionId)).map((each) => each.topicId);
  expect(new Set(topics).size).toBe(3);
});

test('whatever there is, no question comes twice and there are as many as asked for, or all', () => {
  const candidate = fc.record({
    topicId: fc.constantFrom('one', 'two', 'three'),
    chance: fc.double({ min: 0, max: 1, noNaN: true }),
    daysSinceSeen: fc.option(fc.nat(400)),
  });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (rows, count) => {
      const given = rows.map((row, index) => ({ ...row, questionId: String(index) }));
      const { questionIds, expectedChance } = choosePractice(given, count);
      expect(new Set(questionIds).size).toBe(questionIds.length);
      expect(questionIds).toHaveLength(Math.min(count, given.length));
      expect(expectedChance === null).toBe(given.length === 0);
    }),
  );
});
