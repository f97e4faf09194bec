import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyMatching, anyMultiSelect, anyQuestion } from '../questions/question.arbitrary.ts';
import type { Question } from '../questions/question.ts';
import { buildPaper } from './build-paper.ts';
import { deadlineFor, isWithinGrace, remainingMs } from './deadline.ts';
import { seededRandom, shuffled } from './random.ts';

const onPaper = (questions: readonly Question[]) =>
  questions.map((question, index) => ({ questionVersionId: `v${index}`, question, points: '1.5' }));
const paperOf = (seed: string, questions: readonly Question[], isShuffled = true) =>
  buildPaper({
    seed,
    questions: onPaper(questions),
    shuffleQuestions: isShuffled,
    shuffleOptions: isShuffled,
  });

describe('a paper', () => {
  test('is the same for the same seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(anyQuestion, { maxLength: 8 }), (seed, questions) => {
        expect(paperOf(seed, questions)).toEqual(paperOf(seed, questions));
      }),
    );
  });

  test('holds every question once, with what it is worth', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(anyQuestion, { maxLength: 8 }), (seed, questions) => {
        const paper = paperOf(seed, questions);

        const ids = paper.questions.map((each) => each.questionVersionId);
        expect(ids.sort()).toEqual(questions.map((_, index) => `v${index}`).sort());
        expect(Number(paper.maxPoints)).toBe(questions.length * 1.5);
      }),
    );
  });

  test('keeps fixed options in their place', () => {
    fc.assert(
      fc.property(fc.string(), anyMultiSelect, (seed, question) => {
        const order = paperOf(seed, [question]).questions[0]?.optionOrder ?? [];

        expect([...order].sort()).toEqual(question.options.map((option) => option.id).sort());
        question.options.forEach((option, index) => {
          if (option.isFixed) expect(order[index]).toBe(option.id);
        });
      }),
    );
  });

  test('keeps the authored order when nothing is to be shuffled', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(anyMultiSelect, { minLength: 1 }), (seed, questions) => {
        const paper = paperOf(seed, questions, false);

        expect(paper.questions.map((each) => each.questionVersionId)).toEqual(
          questions.map((_, i) => `v${i}`),
        );
        expect(paper.questions.map((each) => each.optionOrder)).toEqual(
          questions.map((question) => question.options.map((option) => option.id)),
        );
      }),
    );
  });

  test('shuffles the choices of a matching question always: the authored order is its key', () => {
    const seeds = Array.from({ length: 20 }, (_, index) => `seed ${index}`);
    fc.assert(
      fc.property(anyMatching, (question) => {
        const orders = seeds.map((seed) => paperOf(seed, [question], false).questions[0]?.optionOrder.join());

        expect(new Set(orders).size).toBeGreaterThan(1);
      }),
    );
  });

  test('orders the options of a question whatever the other questions are', () => {
    fc.assert(
      fc.property(fc.string(), anyMultiSelect, anyQuestion, (seed, question, other) => {
        const alone = paperOf(seed, [question]).questions[0]?.optionOrder;
        const together = paperOf(seed, [question, other]).questions;

        expect(together.find((each) => each.questionVersionId === 'v0')?.optionOrder).toEqual(alone);
      }),
    );
  });
});

describe('the seeded generator', () => {
  test('gives these numbers on every machine, for ever: stored papers depend on it', () => {
    const random = seededRandom('0190a6c2-7d1e-7bbb-8aaa-0123456789ab');

    expect(Array.from({ length: 10 }, () => random(1000))).toMatchInlineSnapshot(`
      [
        459,
        75,
        300,
        904,
        239,
        689,
        738,
        618,
        248,
        875,
      ]
    `);
    expect(shuffled([...'abcdefgh'], seededRandom('seed')).join('')).toMatchInlineSnapshot(`"cagdfheb"`);
  });

  test('puts every item in every place equally often', () => {
    const counts = new Map<string, number>();
    for (let run = 0; run < 6000; run++) {
      const order = shuffled(['a', 'b', 'c'], seededRandom(`run ${run}`)).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }

    // Six orders, 1000 expected each, standard deviation 29.
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(120);
  });
});

describe('a deadline', () => {
  const startedAt = new Date('2026-03-01T10:00:00Z');

  test('is the start plus the time limit times the factor', () => {
    const deadline = deadlineFor({ startedAt, timeLimitMs: 60 * 60_000, timeFactor: 1.5 });

    expect(deadline?.toISOString()).toBe('2026-03-01T11:30:00.000Z');
    expect(deadlineFor({ startedAt, timeLimitMs: null, timeFactor: 1 })).toBeNull();
    expect(() => deadlineFor({ startedAt, timeLimitMs: 1, timeFactor: 0.5 })).toThrow(RangeError);
  });

  test('has a grace of 30 seconds, the last included', () => {
    const at = (ms: number) => new Date(startedAt.getTime() + ms);

    expect(isWithinGrace(startedAt, at(30_000))).toBe(true);
    expect(isWithinGrace(startedAt, at(30_001))).toBe(false);
    expect(isWithinGrace(null, at(1e12))).toBe(true);
  });

  test('leaves no negative time', () => {
    expect(remainingMs(new Date(5000), new Date(2000))).toBe(3000);
    expect(remainingMs(new Date(5000), new Date(9000))).toBe(0);
    expect(remainingMs(null, startedAt)).toBeNull();
  });
});
