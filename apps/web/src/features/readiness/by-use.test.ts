import type { ExamReadiness } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { byUse } from './by-use.ts';

const exam = (examId: string, readiness: ExamReadiness['readiness']): ExamReadiness => ({
  examId,
  examName: examId,
  passPercent: 70,
  computedAt: '2026-11-04T12:00:00Z',
  readiness,
  ...{ pass: null, examOn: null, readyOn: null, prospect: null, pace: null },
});

const few = (answerCount: number) => ({ status: 'not-enough-data' as const, answerCount, missingCount: 1 });
const estimated = {
  status: 'estimated' as const,
  percent: 60,
  lowPercent: 50,
  highPercent: 70,
  answerCount: 40,
  domains: [],
  movesMost: 'topic',
};

test('the exam prepared for comes first, then estimates, then the one with more answers', () => {
  const exams = [exam('few', few(3)), exam('more', few(20)), exam('sure', estimated), exam('goal', few(0))];

  expect(byUse(exams, 'goal').map((each) => each.examId)).toEqual(['goal', 'sure', 'more', 'few']);
  expect(byUse(exams).map((each) => each.examId)).toEqual(['sure', 'more', 'few', 'goal']);
});
