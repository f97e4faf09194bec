import type { PlanTask } from '@debrief/contracts';
import { expect, test } from 'vitest';
import { groupTasks, sumOpen } from './group-tasks.ts';

const today = '2026-11-04'; // a Wednesday

function task(dueOn: string, doneAt: string | null = null): PlanTask {
  const rest = { kind: 'practise' as const, topicId: null, topicName: null, quizId: null, quizTitle: null };
  const size = { questionCount: null, doneCount: 0, missedOn: null, start: { to: '/quizzes' as const } };
  return {
    ...rest,
    ...size,
    id: `${dueOn}-${doneAt}`,
    minutes: 20,
    dueOn,
    reason: { code: 'not-started' },
    doneAt,
  };
}

test('days stand in their weeks, which begin on Monday', () => {
  const { weeks } = groupTasks([task('2026-11-09'), task('2026-11-08'), task(today)], today);

  expect(weeks.map((week) => [week.weeksAhead, week.monday, week.days.map((each) => each.day)])).toEqual([
    [0, '2026-11-02', ['2026-11-04', '2026-11-08']],
    [1, '2026-11-09', ['2026-11-09']],
  ]);
});

test('what was ticked today stays in its place', () => {
  const { weeks, done } = groupTasks([task(today, '2026-11-04T08:00:00Z')], today);

  expect(weeks[0]?.days[0]?.tasks).toHaveLength(1);
  expect(done).toEqual([]);
});

test('open tasks of earlier days come first, ticked ones last', () => {
  const grouped = groupTasks([task('2026-11-01'), task('2026-11-02', '2026-11-02T08:00:00Z')], today);

  expect(grouped.earlier.map((each) => each.dueOn)).toEqual(['2026-11-01']);
  expect(grouped.done.map((each) => each.dueOn)).toEqual(['2026-11-02']);
  expect(grouped.weeks).toEqual([]);
});

test('a day holds what is still to be done, not what was ticked', () => {
  expect(sumOpen([task(today), task(today, '2026-11-04T08:00:00Z')])).toEqual({ count: 1, minutes: 20 });
  expect(sumOpen([task(today, '2026-11-04T08:00:00Z')])).toEqual({ count: 0, minutes: 0 });
});
