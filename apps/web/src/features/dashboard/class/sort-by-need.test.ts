import { expect, test } from 'vitest';
import { type ClassStudent, sortByHardness, sortByNeed } from './sort-by-need.ts';

const now = Date.parse('2026-11-20T12:00:00Z');
const student = (name: string, rest: Partial<ClassStudent> = {}): ClassStudent => ({
  ...{ userId: name, name, lastActiveAt: '2026-11-19T18:00:00Z', answerCount30: 40, meanPercent30: 80 },
  ...{ readinessPercent: 80, trend: 'steady', stuckOn: [] },
  masteries: {},
  ...rest,
});
const stuck = (wrongInARow: number) => ({ topicId: 't', name: 'Routes', mastery: 30, wrongInARow });
const names = (students: ClassStudent[]) => sortByNeed(students, now).map(({ name }) => name);

test('who is stuck comes before who does well, and more misses before fewer', () => {
  expect(
    names([
      student('Well'),
      student('Some', { stuckOn: [stuck(3)] }),
      student('Much', { stuckOn: [stuck(5)] }),
    ]),
  ).toEqual(['Much', 'Some', 'Well']);
});

test('who goes down, is far from passing, or was away for weeks needs somebody too', () => {
  expect(
    names([
      student('Well'),
      student('Down', { trend: 'down' }),
      student('Far', { readinessPercent: 40 }),
      student('Away', { lastActiveAt: '2026-11-07T18:00:00Z' }),
    ]),
  ).toEqual(['Far', 'Down', 'Away', 'Well']);
});

test('who has not begun stands between, and equals by name', () => {
  const idle = { lastActiveAt: null, meanPercent30: null, readinessPercent: null };

  expect(
    names([student('Zoe'), student('Abe'), student('New', idle), student('Stuck', { stuckOn: [stuck(5)] })]),
  ).toEqual(['Stuck', 'New', 'Abe', 'Zoe']);
});

test('a topic that many know little of is harder for a class than one that a single student does not know', () => {
  const topic = (name: string, stuckCount: number, meanMastery: number, studentCount: number) => ({
    ...{ topicId: name, name, stuckCount, meanMastery, studentCount },
  });
  const topics = [topic('Of one', 0, 20, 1), topic('Of all', 0, 50, 9), topic('Stuck', 1, 70, 9)];

  expect(sortByHardness(topics).map(({ name }) => name)).toEqual(['Stuck', 'Of all', 'Of one']);
});
