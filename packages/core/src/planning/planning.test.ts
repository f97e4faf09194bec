import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, weekStart } from '../calendar/civil-date.ts';
import { someTopics } from '../debrief/attempt.builder.ts';
import { buildTopicTree } from '../topics/topic-tree.ts';
import { examWeights } from './exam-weights.ts';
import { everyDay, type PlanInput, type PlanTask, type PlanTopic } from './plan.ts';
import { planAggregate } from './plan-aggregate.ts';
import { planStudy } from './plan-study.ts';
import { planReasonSentence } from './reason-sentence.ts';

// A Monday.
const today = '2026-03-02';
const topic = (topicId: string, given: Partial<PlanTopic> = {}): PlanTopic => ({
  topicId,
  mastery: 30,
  examWeight: null,
  weaknessCount: 0,
  low: given.mastery === undefined ? 30 : given.mastery,
  fadesTo: null,
  lastPractisedOn: null,
  questionCount: 50,
  secondsPerQuestion: 75,
  ...given,
});
const input = (given: Partial<PlanInput> = {}): PlanInput => ({
  today,
  examOn: null,
  hoursPerWeek: 5,
  topics: [topic('a'), topic('b', { mastery: 55 }), topic('c', { mastery: 90 })],
  days: everyDay,
  droppedTopicIds: [],
  reviews: [],
  secondsPerReview: 40,
  mock: null,
  tasks: [],
  ...given,
});
const open = (tasks: readonly PlanTask[]) => tasks.filter((task) => task.doneOn === null);
const mockOf = (given: Partial<PlanInput>) =>
  planStudy(input({ mock: { quizId: 'mock', minutes: 90 }, ...given })).tasks.find(
    (task) => task.kind === 'mock',
  );

const anyInput = fc
  .record({
    examIn: fc.option(fc.integer({ min: -3, max: 40 })),
    hoursPerWeek: fc.constantFrom(0, 0.2, 0.5, 1, 3, 5.5, 20),
    mock: fc.constantFrom(null, { quizId: 'mock', minutes: 90 }),
    masteries: fc.array(fc.option(fc.integer({ min: 0, max: 100 })), { maxLength: 15 }),
    weaknessCount: fc.nat(5),
    daysAgo: fc.array(fc.option(fc.integer({ min: 0, max: 20 })), { minLength: 15, maxLength: 15 }),
  })
  .map(({ examIn, hoursPerWeek, mock, masteries, weaknessCount, daysAgo }) =>
    input({
      examOn: examIn === null ? null : addDays(today, examIn),
      hoursPerWeek,
      mock,
      topics: masteries.map((mastery, index) => {
        const ago = daysAgo[index] ?? null;
        const lastPractisedOn = ago === null ? null : addDays(today, -ago);
        return topic(`t${index}`, { mastery, weaknessCount: index % 2 ? weaknessCount : 0, lastPractisedOn });
      }),
    }),
  );
/** Ticks some tasks, lets some days pass. */
const anyLater = fc.record({
  ticks: fc.array(fc.boolean(), { minLength: 60, maxLength: 60 }),
  days: fc.nat(6),
});
function live(before: PlanInput, { ticks, days }: { ticks: boolean[]; days: number }): PlanInput {
  const tasks = planStudy(before).tasks.map((task, index) =>
    ticks[index] && task.dueOn <= addDays(before.today, days) ? { ...task, doneOn: task.dueOn } : task,
  );
  return { ...before, today: addDays(before.today, days), tasks };
}
function minutesByWeek(tasks: readonly PlanTask[]): number[] {
  const weeks = Map.groupBy(tasks, (task) => weekStart(task.doneOn ?? task.dueOn));
  return [...weeks.values()].map((each) => each.reduce((sum, task) => sum + task.minutes, 0));
}

describe('any plan', () => {
  test('never asks for more minutes a week than were given, also after ticks and passing days', () => {
    fc.assert(
      fc.property(anyInput, anyLater, (before, later) => {
        const limit = Math.floor(before.hoursPerWeek * 60);

        expect(Math.max(0, ...minutesByWeek(planStudy(before).tasks))).toBeLessThanOrEqual(limit);
        expect(Math.max(0, ...minutesByWeek(planStudy(live(before, later)).tasks))).toBeLessThanOrEqual(
          limit,
        );
      }),
    );
  });

  test('lies within the next 14 days and before the exam', () => {
    fc.assert(
      fc.property(anyInput, (drawn) => {
        for (const { dueOn, minutes } of planStudy(drawn).tasks) {
          expect(dueOn >= today && dueOn < addDays(today, 14)).toBe(true);
          if (drawn.examOn !== null && drawn.examOn >= today) expect(dueOn < drawn.examOn).toBe(true);
          expect(minutes).toBeGreaterThanOrEqual(10);
        }
      }),
    );
  });

  test('planned again on the same day stays the same', () => {
    fc.assert(
      fc.property(anyInput, anyLater, (before, later) => {
        const settled = live(before, later);
        const once = planStudy(settled);

        expect(planStudy({ ...settled, tasks: once.tasks }).tasks).toEqual(once.tasks);
      }),
    );
  });

  test('keeps ticked tasks as they are and never uses a key twice', () => {
    fc.assert(
      fc.property(anyInput, anyLater, (before, later) => {
        const settled = live(before, later);
        const { tasks } = planStudy(settled);

        const ticked = settled.tasks.filter((task) => task.doneOn !== null);
        expect(tasks.filter((task) => task.doneOn !== null)).toEqual(ticked);
        expect(new Set(tasks.map((task) => task.key)).size).toBe(tasks.length);
      }),
    );
  });

  test('ticking tasks of the day leaves the rest as it was', () => {
    fc.assert(
      fc.property(anyInput, anyLater, fc.nat(3), (before, later, count) => {
        const settled = live(before, later);
        const planned = planStudy(settled).tasks;
        const due = open(planned).filter((task) => task.dueOn === settled.today);
        const ticked = due.slice(0, count);

        const tasks = planned.map((task) =>
          ticked.includes(task) ? { ...task, doneOn: settled.today } : task,
        );
        const rest = open(planned).filter((task) => !ticked.includes(task));
        expect(open(planStudy({ ...settled, tasks }).tasks)).toEqual(rest);
      }),
    );
  });

  test('does not depend on the order of topics or tasks', () => {
    fc.assert(
      fc.property(anyInput, anyLater, (before, later) => {
        const settled = live(before, later);
        const turned = { ...settled, topics: settled.topics.toReversed(), tasks: settled.tasks.toReversed() };

        expect(open(planStudy(turned).tasks)).toEqual(open(planStudy(settled).tasks));
        expect(planAggregate(turned)).toEqual(planAggregate(settled));
      }),
    );
  });
});

describe('what is planned', () => {
  test('gives weak topics more sessions than strong ones', () => {
    const { tasks } = planStudy(input());
    const count = (topicId: string) => tasks.filter((task) => task.topicId === topicId).length;

    expect(count('a')).toBeGreaterThan(count('b'));
    expect(count('b')).toBeGreaterThan(count('c'));
    expect(tasks[0]).toMatchObject({ topicId: 'a', kind: 'practise', dueOn: today, key: 'practise:a:1' });
    expect(tasks[0]?.reason).toEqual({ code: 'weak-topic', mastery: 30 });
  });

  test('begins with what the exam weighs most, and with what debriefs name', () => {
    const weighed = [topic('a', { examWeight: 0.1 }), topic('b', { examWeight: 0.4 })];
    const named = [topic('a'), topic('b', { weaknessCount: 3 })];

    expect(planStudy(input({ topics: weighed })).tasks[0]?.topicId).toBe('b');
    expect(planStudy(input({ topics: named })).tasks[0]).toMatchObject({
      topicId: 'b',
      reason: { code: 'named-weakness', mastery: 30, count: 3 },
    });
  });

  test('leaves days between sessions on one topic', () => {
    const days = planStudy(input({ topics: [topic('a')] })).tasks.map((task) => task.dueOn);

    expect(days.slice(0, 3)).toEqual(['2026-03-02', '2026-03-04', '2026-03-06']);
  });

  test('does not ask today for what was practised today', () => {
    const { tasks } = planStudy(input({ topics: [topic('a', { lastPractisedOn: today })] }));

    expect(tasks[0]).toMatchObject({ key: 'practise:a:1', dueOn: '2026-03-04' });
  });

  test('reviews mastered topics once a week only', () => {
    const { tasks } = planStudy(
      input({ topics: [topic('c', { mastery: 90, lastPractisedOn: '2026-02-27' })] }),
    );

    expect(tasks.map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['review', '2026-03-06'],
      ['review', '2026-03-13'],
    ]);
  });

  test('only looks over what is known in the last two days', () => {
    const { tasks } = planStudy(input({ examOn: addDays(today, 4) }));

    const kindsFrom = (day: string) =>
      new Set(tasks.filter((task) => task.dueOn >= day).map((task) => task.kind));
    expect(kindsFrom(addDays(today, 2))).toEqual(new Set(['review']));
    expect(tasks[0]?.kind).toBe('practise');
  });

  test('is empty without hours, without topics, and on the day of the exam', () => {
    expect(planStudy(input({ hoursPerWeek: 0 })).tasks).toEqual([]);
    expect(planStudy(input({ topics: [] })).tasks).toEqual([]);
    expect(planStudy(input({ examOn: today })).tasks).toEqual([]);
  });

  test('treats a past exam as none', () => {
    expect(planStudy(input({ examOn: '2026-03-01' }))).toEqual(planStudy(input()));
  });

  test('fits short weeks with short sessions', () => {
    const { tasks } = planStudy(input({ hoursPerWeek: 0.5 }));

    expect(minutesByWeek(tasks)).toEqual([30, 30]);
  });
});

describe('the mock exam', () => {
  test('is four days before the exam', () => {
    expect(mockOf({ examOn: '2026-03-14' })).toMatchObject({
      dueOn: '2026-03-10',
      key: 'mock:mock:1',
      minutes: 90,
      reason: { code: 'dress-rehearsal', daysToExam: 4 },
    });
  });

  test('is later when the exam is sooner, but not the day before', () => {
    expect(mockOf({ examOn: '2026-03-05' })?.dueOn).toBe('2026-03-02');
    expect(mockOf({ examOn: '2026-03-04' })?.dueOn).toBe('2026-03-02');
    expect(mockOf({ examOn: '2026-03-03' })).toBeUndefined();
  });

  test('is left out when it does not fit the week, without a date, or when it was just taken', () => {
    expect(mockOf({ examOn: '2026-03-14', hoursPerWeek: 1 })).toBeUndefined();
    expect(mockOf({})).toBeUndefined();
    const taken = mockOf({ examOn: '2026-03-14' });
    const tasks = taken ? [{ ...taken, doneOn: '2026-03-10' }] : [];

    expect(
      open(
        planStudy(
          input({ mock: { quizId: 'mock', minutes: 90 }, today: '2026-03-11', examOn: '2026-03-14', tasks }),
        ).tasks,
      ).map((task) => task.kind),
    ).not.toContain('mock');
  });
});

describe('being behind', () => {
  test('moves what was missed to today under its old key, and says how much it was', () => {
    const before = planStudy(input());
    const later = planStudy(input({ today: '2026-03-04', tasks: before.tasks }));

    const late = before.tasks.filter((task) => task.dueOn < '2026-03-04');
    expect(later.behind).toEqual({
      taskCount: late.length,
      minutes: late.reduce((sum, task) => sum + task.minutes, 0),
      isBehind: false,
    });
    expect(later.tasks[0]).toMatchObject({ key: 'practise:a:1', dueOn: '2026-03-04', missedOn: today });
  });

  test('a ticked session is followed by the next number', () => {
    const before = planStudy(input());
    const tasks = before.tasks.map((task) =>
      task.key === 'practise:a:1' ? { ...task, doneOn: today } : task,
    );

    const keys = planStudy(input({ tasks })).tasks.map((task) => task.key);
    expect(keys.filter((key) => key.startsWith('practise:a:')).slice(0, 2)).toEqual([
      'practise:a:1',
      'practise:a:2',
    ]);
  });
});

describe('the aggregate', () => {
  const exam = { examOn: '2026-04-20' };

  test('does not change with a day, an answer within a level, or a tick', () => {
    const before = input(exam);
    const tasks = planStudy(before).tasks.map((task, index) =>
      index === 0 ? { ...task, doneOn: today } : task,
    );

    expect(planAggregate({ ...before, today: '2026-03-03', tasks: [] })).toEqual(planAggregate(before));
    expect(planAggregate({ ...before, tasks })).toEqual(planAggregate(before));
    expect(
      planAggregate(input({ ...exam, topics: [topic('a', { mastery: 31 }), ...before.topics.slice(1)] })),
    ).toEqual(planAggregate(before));
  });

  test('changes with the exam, the hours, a level, a named weakness, the phase, and being behind', () => {
    const before = planAggregate(input(exam));
    const late = planStudy(input(exam)).tasks;

    const changed = [
      input(),
      input({ ...exam, hoursPerWeek: 8 }),
      input({ ...exam, topics: [topic('a', { mastery: 45 }), topic('b', { mastery: 55 })] }),
      input({ ...exam, topics: [topic('a', { weaknessCount: 1 }), topic('b', { mastery: 55 })] }),
      input({ ...exam, today: '2026-03-30' }),
      input({ ...exam, today: '2026-03-05', tasks: late }),
    ];
    for (const each of changed) expect(planAggregate(each)).not.toEqual(before);
  });

  test('leaves mastered topics out and holds twelve at most', () => {
    const many = Array.from({ length: 30 }, (_, index) => topic(`t${index}`, { mastery: index * 4 }));

    expect(planAggregate(input({ topics: many })).topics).toHaveLength(12);
    expect(planAggregate(input()).topics.map((each) => each.topicId)).toEqual(['a', 'b']);
  });
});

test('a domain’s weight is spread over its concepts', () => {
  const weights = examWeights(buildTopicTree(someTopics), [
    { topicId: 'storage', weight: 30 },
    { topicId: 'network', weight: 60 },
    { topicId: 'iam', weight: 10 },
  ]);

  expect(weights.get('s3')).toBeCloseTo(0.15);
  expect(weights.get('dns')).toBeCloseTo(0.2);
  expect(weights.get('iam')).toBeCloseTo(0.1);
  expect(weights.has('lambda')).toBe(false);
});

test('reasons read as sentences', () => {
  expect(planReasonSentence({ code: 'named-weakness', mastery: 30, count: 1 }, 'DNS', 'en')).toBe(
    'DNS was a weakness in a recent debrief; your mastery is 30 of 100.',
  );
  expect(planReasonSentence({ code: 'dress-rehearsal', daysToExam: 4 }, 'Mock', 'en')).toBe(
    'A full rehearsal 4 days before the exam shows what is left to do.',
  );
  expect(planReasonSentence({ code: 'follow-up', daysSince: 2 }, 'DNS', 'en')).toBe(
    'Coming back to DNS after 2 days makes it stick.',
  );
  expect(planReasonSentence({ code: 'last-days', daysToExam: 1 }, 'DNS', 'en')).toMatch(
    /^The exam is the day after/,
  );
  expect(planReasonSentence({ code: 'keep-fresh', daysSince: null }, 'DNS', 'en')).toContain(
    'keeps DNS fresh',
  );
});

describe('what to begin with', () => {
  test('a gap that showed comes before a topic that was never practised, once it is due again', () => {
    const topics = [
      topic('new', { mastery: null }),
      topic('shown', { mastery: 15, weaknessCount: 1, lastPractisedOn: addDays(today, -2) }),
    ];

    expect(planStudy(input({ topics })).tasks[0]?.topicId).toBe('shown');
  });

  test('a topic that is proficient by now is not called a weakness', () => {
    const topics = [topic('past', { mastery: 71, weaknessCount: 2 })];

    expect(planStudy(input({ topics })).tasks[0]?.reason.code).toBe('nearly-there');
  });
});
