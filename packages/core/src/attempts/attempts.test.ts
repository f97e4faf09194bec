import { describe, expect, test } from 'vitest';
import { gradeOf } from './grade-of.ts';
import { countedModes, judgeStart, type StartPolicy } from './judge-start.ts';

const now = new Date('2026-03-01T10:00:00Z');
const at = (ms: number) => new Date(now.getTime() + ms);
const hour = 3_600_000;
const open: StartPolicy = {
  status: 'published',
  attemptsAllowed: null,
  coolDownMs: 0,
  opensAt: null,
  closesAt: null,
};
const judge = (policy: Partial<StartPolicy>, count = 0, lastEndedAt: Date | null = null, isCounted = true) =>
  judgeStart({ policy: { ...open, ...policy }, history: { count, lastEndedAt }, isCounted, now });

describe('starting an attempt', () => {
  test('is free when nothing is said', () => {
    expect(judge({}, 100, at(-1))).toEqual({ blockedBy: null, nextAt: null });
  });

  test('is nobody’s in a draft or a retired quiz', () => {
    expect(judge({ status: 'draft' }).blockedBy).toBe('draft');
    expect(judge({ status: 'retired' }).blockedBy).toBe('retired');
  });

  test('is possible from the opening to just before the close', () => {
    expect(judge({ opensAt: at(1) })).toEqual({ blockedBy: 'not-open-yet', nextAt: at(1) });
    expect(judge({ opensAt: now }).blockedBy).toBeNull();
    expect(judge({ closesAt: at(1) }).blockedBy).toBeNull();
    expect(judge({ closesAt: now }).blockedBy).toBe('closed');
  });

  test('ends with the last attempt that is allowed', () => {
    expect(judge({ attemptsAllowed: 2 }, 1).blockedBy).toBeNull();
    expect(judge({ attemptsAllowed: 2 }, 2)).toEqual({ blockedBy: 'no-attempts-left', nextAt: null });
  });

  test('waits for the cool-down, to the millisecond', () => {
    expect(judge({ coolDownMs: hour }, 1, at(1 - hour))).toEqual({ blockedBy: 'cool-down', nextAt: at(1) });
    expect(judge({ coolDownMs: hour }, 1, at(-hour)).blockedBy).toBeNull();
  });

  test('is neither limited nor cooled down when it does not count', () => {
    expect(judge({ attemptsAllowed: 1, coolDownMs: hour }, 5, at(-1), false).blockedBy).toBeNull();
  });

  test('counts in exam mode where there is one', () => {
    expect(countedModes(['exam', 'study'])).toEqual(['exam']);
    expect(countedModes(['study'])).toEqual(['study']);
  });
});

test('a grade is the best, the last or the mean', () => {
  expect(gradeOf([40, 90, 65], 'best')).toBe(90);
  expect(gradeOf([40, 90, 65], 'last')).toBe(65);
  expect(gradeOf([40, 90, 65], 'mean')).toBe(65);
  expect(gradeOf([33.3, 33.3, 34], 'mean')).toBe(33.5);
  expect(gradeOf([], 'mean')).toBeNull();
});
