import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekStart } from '../calendar/civil-date.ts';
import { furthestExamDays } from './load.ts';
import { everyDay, type PlanInput, type PlanTask, type PlanTopic, type StudyDays } from './plan.ts';
import { planStudy } from './plan-study.ts';
import { dayMinutes, isDayOff, minutesBetween } from './study-days.ts';

// A Monday.
const today = '2026-03-02';

const weekdays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 7 });
const anyDays: fc.Arbitrary<StudyDays> = fc.record({
  daysOff: weekdays,
  easyDays: weekdays,
  holidays: fc.array(
    fc
      .tuple(fc.integer({ min: -3, max: 20 }), fc.nat(6))
      .map(([from, length]) => ({ from: addDays(today, from), to: addDays(today, from + length) })),
    { maxLength: 2 },
  ),
});
const percent = fc.integer({ min: 0, max: 100 });
const anyTopic = fc.record({
  mastery: fc.option(percent),
  fade: fc.integer({ min: 0, max: 30 }),
  doubt: fc.integer({ min: 0, max: 40 }),
  weaknessCount: fc.nat(3),
  weight: fc.option(fc.constantFrom(0.05, 0.1, 0.2)),
  ago: fc.option(fc.nat(20)),
  questionCount: fc.integer({ min: 1, max: 40 }),
  secondsPerQuestion: fc.integer({ min: 30, max: 300 }),
});
const anyInput: fc.Arbitrary<PlanInput> = fc
  .record({
    examIn: fc.option(fc.integer({ min: -3, max: 40 })),
    hoursPerWeek: fc.constantFrom(0, 0.2, 0.5, 1, 3, 5.5, 20),
    days: anyDays,
    topics: fc.array(anyTopic, { maxLength: 12 }),
    due: fc.array(fc.nat(30), { maxLength: 14 }),
    mock: fc.constantFrom(null, { quizId: 'mock', minutes: 90 }),
    secondsPerReview: fc.integer({ min: 15, max: 120 }),
    dropped: fc.array(fc.nat(11), { maxLength: 3 }),
  })
  .map(({ examIn, due, topics, dropped, ...rest }) => ({
    ...rest,
    today,
    examOn: examIn === null ? null : addDays(today, examIn),
    reviews: due.map((count, offset) => ({ on: addDays(today, offset), count })),
    topics: topics.map(toTopic),
    droppedTopicIds: dropped.map((index) => `t${index}`),
    tasks: [],
  }));

function toTopic(drawn: typeof anyTopic extends fc.Arbitrary<infer T> ? T : never, index: number): PlanTopic {
  const { mastery, fade, doubt, weight, ago, ...rest } = drawn;
  return {
    ...rest,
    topicId: `t${index}`,
    mastery,
    low: mastery === null ? null : Math.max(0, mastery - doubt),
    fadesTo: mastery === null ? null : Math.max(0, mastery - fade),
    examWeight: weight,
    lastPractisedOn: ago === null ? null : addDays(today, -ago),
  };
}

/** Some tasks are ticked, some begun, some days pass, and the person may change the week. */
const anyLater = fc.record({
  fates: fc.array(fc.constantFrom('open', 'begun', 'done'), { minLength: 80, maxLength: 80 }),
  days: fc.nat(9),
  change: fc.option(anyDays),
});
type Later = typeof anyLater extends fc.Arbitrary<infer T> ? T : never;

function live(before: PlanInput, { fates, days, change }: Later): PlanInput {
  const now = addDays(before.today, days);
  const tasks = planStudy(before).tasks.map((task, index): PlanTask => {
    if (task.dueOn > now) return task;
    if (fates[index] === 'done') return { ...task, doneOn: task.dueOn };
    const { questionCount } = task;
    return fates[index] === 'begun' && questionCount !== null && questionCount > 1
      ? { ...task, doneCount: Math.ceil(questionCount / 2) }
      : task;
  });
  return { ...before, today: now, tasks, days: change ?? before.days };
}

const anyLife = fc.tuple(anyInput, anyLater).map(([before, later]) => live(before, later));
const openOf = (input: PlanInput) => planStudy(input).tasks.filter((task) => task.doneOn === null);
const left = ({ minutes, questionCount, doneCount }: PlanTask) =>
  questionCount === null ? minutes : Math.ceil((minutes * (questionCount - doneCount)) / questionCount);
const sum = (tasks: readonly PlanTask[]) => tasks.reduce((all, task) => all + left(task), 0);
const runs = { numRuns: 150 };

describe('whatever is given, and whatever became of the plan before', () => {
  test('nothing is planned on a day off or a holiday, before today, or on or after the exam', () => {
    fc.assert(
      fc.property(anyLife, (input) => {
        for (const { dueOn } of openOf(input)) {
          expect(isDayOff(dueOn, input.days)).toBe(false);
          expect(dueOn >= input.today).toBe(true);
          if (input.examOn !== null && input.examOn >= input.today) expect(dueOn < input.examOn).toBe(true);
        }
      }),
      runs,
    );
  });

  test('no day holds more than its minutes, and no week more than its hours', () => {
    fc.assert(
      fc.property(anyLife, (input) => {
        const open = openOf(input);
        for (const [day, tasks] of Map.groupBy(open, (task) => task.dueOn))
          if (tasks.every((task) => task.kind !== 'mock'))
            expect(sum(tasks)).toBeLessThanOrEqual(dayMinutes(day, input.hoursPerWeek, input.days));
        for (const [monday, tasks] of Map.groupBy(open, (task) => weekStart(task.dueOn))) {
          const done = input.tasks.filter(
            (task) => task.doneOn !== null && weekStart(task.doneOn) === monday,
          );
          const spent = done.reduce((all, task) => all + task.minutes, 0);
          expect(sum(tasks)).toBeLessThanOrEqual(Math.max(0, Math.floor(input.hoursPerWeek * 60) - spent));
        }
      }),
      runs,
    );
  });

  test('planned again on the same day it stays as it is, and topics in another order change nothing', () => {
    fc.assert(
      fc.property(anyLife, (input) => {
        const once = planStudy(input).tasks;
        const topics = input.topics.toReversed();

        expect(planStudy({ ...input, tasks: once }).tasks).toEqual(once);
        expect(planStudy({ ...input, topics }).tasks).toEqual(once);
      }),
      runs,
    );
  });

  test('no key comes twice, no task asks for more questions than there are, and nothing that was dropped', () => {
    fc.assert(
      fc.property(anyLife, (input) => {
        const { tasks } = planStudy(input);
        expect(new Set(tasks.map((task) => task.key)).size).toBe(tasks.length);
        const begunOrDone = new Set(input.tasks.map((task) => task.key));
        for (const { topicId, questionCount, key } of openOf(input)) {
          if (topicId === null) continue;
          expect(input.droppedTopicIds).not.toContain(topicId);
          const topic = input.topics.find((each) => each.topicId === topicId);
          if (!begunOrDone.has(key)) expect(questionCount).toBeLessThanOrEqual(topic?.questionCount ?? 0);
        }
      }),
      runs,
    );
  });

  test('no mistake is asked for twice, and never more than are due by then', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const reviews = openOf(input).filter((task) => task.reason.code === 'mistakes-due');
        let asked = 0;
        for (const { dueOn, questionCount } of reviews) {
          asked += questionCount ?? 0;
          const due = input.reviews.filter(({ on }) => on <= dueOn);
          expect(asked).toBeLessThanOrEqual(due.reduce((all, { count }) => all + count, 0));
        }
      }),
      runs,
    );
  });

  test('what is dropped first makes the rest fit, or leaves one topic', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { load } = planStudy(input);
        if (load === null || load.dropFirst.length === 0) return;
        const droppedTopicIds = [...input.droppedTopicIds, ...load.dropFirst.map(({ topicId }) => topicId)];
        const after = planStudy({ ...input, droppedTopicIds }).load;
        const remaining = input.topics.filter(({ topicId }) => !droppedTopicIds.includes(topicId));

        expect(load.neededMinutes).toBeGreaterThan(load.availableMinutes);
        if (after && remaining.length > 1 && after.dropFirst.length > 0)
          expect(after.dropFirst.length).toBeLessThan(load.dropFirst.length);
        else expect(after?.dropFirst ?? []).toEqual([]);
      }),
      runs,
    );
  });
});

describe('days', () => {
  test('a free Sunday and an easy Saturday leave the week five days and a half', () => {
    const days = { ...everyDay, daysOff: [7], easyDays: [6] };

    expect([5, 6].map((step) => dayMinutes(addDays(today, step), 5, days))).toEqual([30, 0]);
    expect(dayMinutes(today, 5, days)).toBe(60);
    expect(dayMinutes(today, 5, { ...everyDay, daysOff: [1, 2, 3, 4, 5] })).toBe(0);
    expect(dayMinutes('2026-03-07', 5, { ...everyDay, daysOff: [1, 2, 3, 4, 5] })).toBe(150);
  });

  test('beyond ten years nothing is counted any more', () => {
    const [input] = fc.sample(anyInput, { numRuns: 1, seed: 1 });
    const minutesUntil = (examOn: string) =>
      planStudy({ ...(input as PlanInput), examOn }).load?.availableMinutes;

    expect(minutesUntil('9999-12-31')).toBe(minutesUntil(addDays(today, furthestExamDays)));
  });

  test('a week of holidays leaves none, and no week has more than its hours', () => {
    const away = { ...everyDay, holidays: [{ from: today, to: addDays(today, 6) }] };
    const two = addDays(today, 14);

    expect(minutesBetween(today, two, { hoursPerWeek: 5, days: everyDay })).toBe(600);
    expect(minutesBetween(today, two, { hoursPerWeek: 5, days: away })).toBe(300);
  });
});
