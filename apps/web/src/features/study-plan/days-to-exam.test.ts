import type { StudyPlan } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { daysToExam } from './days-to-exam.ts';

const goal = { status: 'active', examName: 'Cloud Practitioner' } as NonNullable<StudyPlan['goal']>;
const on = (examOn: string | null, given: Partial<NonNullable<StudyPlan['goal']>> = {}) =>
  daysToExam({ today: '2026-02-27', goal: { ...goal, examOn, ...given } });

test.each([
  ['2026-02-27', 0],
  ['2026-02-28', 1],
  ['2026-03-06', 7],
  ['2026-03-07', null],
  ['2026-02-26', null],
  [null, null],
])('an exam on %s is %s days away, seen from the 27th of February', (examOn, days) => {
  expect(on(examOn)).toBe(days);
});

test('a goal that is reached, or none, has no exam ahead', () => {
  expect(on('2026-02-28', { status: 'completed' })).toBeNull();
  expect(daysToExam({ today: '2026-02-27', goal: null })).toBeNull();
});
