import { addDays } from '@debrief/core';
import { aPerson, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSimilarLearners } from '../similar/find-similar-learners.ts';
import { aTaker, type ExamBench, giveMastery, openExamBench, setExamDay } from '../testing/exam-bench.ts';
import { getCalibration } from './get-calibration.ts';
import { getOutcomes, isOutcomeAsked } from './get-outcomes.ts';
import { recordOutcome } from './record-outcome.ts';
import { withdrawOutcome } from './withdraw-outcome.ts';

let bench: ExamBench;
let person: TestPerson;

beforeAll(async () => {
  bench = await openExamBench();
});
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.database.pool.query('delete from exam_outcome');
  person = await aPerson(bench.database.db);
});

const outcome = (changes: { takenOn?: string; hasPassed?: boolean | null; counted?: boolean } = {}) => ({
  examId: bench.examId,
  takenOn: changes.takenOn ?? addDays(bench.today, -1),
  hasPassed: changes.hasPassed ?? null,
  consentsToStatistics: changes.counted ?? false,
  consentsToComparison: changes.counted ?? false,
});
const tell = (changes: Parameters<typeof outcome>[0] = {}) =>
  recordOutcome(bench.services, person, outcome(changes));
const told = async (of = person) => (await getOutcomes(bench.services, of)).outcomes;

describe('how an exam went', () => {
  test('is asked from the day after the exam until it is told [000-41]', async () => {
    const asked = async () => (await getOutcomes(bench.services, person)).asked;
    await setExamDay(bench, person, bench.today);
    expect(await asked()).toBeNull();

    await setExamDay(bench, person, addDays(bench.today, -1));
    expect(await asked()).toMatchObject({ examId: bench.examId, examOn: addDays(bench.today, -1) });
    expect(await isOutcomeAsked(bench.services.db, person.userId, bench.today)).toBe(true);

    await tell({ hasPassed: true });
    expect(await asked()).toBeNull();
    expect(await isOutcomeAsked(bench.services.db, person.userId, bench.today)).toBe(false);
  });

  test('is not asked months later', async () => {
    await setExamDay(bench, person, addDays(bench.today, -91));

    expect((await getOutcomes(bench.services, person)).asked).toBeNull();
  });

  test('told again for the same day is changed, and nobody else’s is', async () => {
    const other = await aTaker(bench, { hasPassed: false });
    const before = await told(other);
    await tell({ hasPassed: true, counted: true });

    await tell({ hasPassed: false });

    expect(await told()).toMatchObject([{ hasPassed: false, consentsToStatistics: false }]);
    expect(await told(other)).toEqual(before);
  });

  test('is told as not sat, too', async () => {
    await tell({ hasPassed: null });

    expect(await told()).toMatchObject([{ hasPassed: null, takenOn: addDays(bench.today, -1) }]);
  });

  test('cannot be told of an exam that lies ahead', async () => {
    await expect(tell({ takenOn: addDays(bench.today, 1) })).rejects.toMatchObject({
      reason: 'exam-lies-ahead',
    });
    expect(await told()).toEqual([]);
  });

  test('is withdrawn by its owner alone', async () => {
    await tell({ hasPassed: true });
    const [mine] = await told();
    const other = await aPerson(bench.database.db);

    await expect(withdrawOutcome(bench.services, other.userId, mine?.id ?? '')).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await told()).toHaveLength(1);
    await withdrawOutcome(bench.services, person.userId, mine?.id ?? '');
    expect(await told()).toEqual([]);
  });

  test('comparing is for those who passed', async () => {
    await tell({ hasPassed: false, counted: true });

    expect(await told()).toMatchObject([{ consentsToStatistics: true, consentsToComparison: false }]);
  });

  test('is made known to other rooms', async () => {
    await tell({ hasPassed: true });

    const { rows } = await bench.database.pool.query(
      "select count(*)::int as count from event where user_id = $1 and name = 'outcome.recorded'",
      [person.userId],
    );
    expect(rows[0].count).toBe(1);
  });
});

describe('past chances', () => {
  const counted = (past: Parameters<typeof aTaker>[1] = {}) =>
    aTaker(bench, {
      chances: [{ daysBefore: 1, chance: 0.75 }],
      ...{ consentsToStatistics: true, ...past },
    });
  const people = async (howMany: number) => {
    for (let count = 0; count < howMany; count++) await counted({ hasPassed: count < 7 });
  };
  const nine = () => people(9);
  const tenth = async () => (await getCalibration(bench.services)).bins[7];

  test('of nine people are not shown; of ten they are', async () => {
    await nine();
    expect(await getCalibration(bench.services)).toMatchObject({ personCount: 0 });

    await counted({ hasPassed: true });
    expect(await tenth()).toMatchObject({ personCount: 10, meanChance: 0.75, passedRatio: 0.8 });
  });

  test('without consent are not counted, and a consent taken back ends at once', async () => {
    await nine();
    const last = await counted({ consentsToStatistics: false });
    expect((await tenth())?.personCount).toBeNull();

    const takenOn = addDays(bench.today, -7);
    await recordOutcome(bench.services, last, outcome({ takenOn, hasPassed: true, counted: true }));
    expect((await tenth())?.personCount).toBe(10);
    await recordOutcome(bench.services, last, outcome({ takenOn, hasPassed: true, counted: false }));
    expect((await tenth())?.personCount).toBeNull();
  });

  test('count by the last one before the exam', async () => {
    await nine();
    await counted({
      chances: [
        { daysBefore: 20, chance: 0.15 },
        { daysBefore: 3, chance: 0.71 },
        { daysBefore: 0, chance: 0.95 },
        { daysBefore: -2, chance: 0.99 },
      ],
    });

    expect((await tenth())?.personCount).toBe(10);
  });

  test('one person with many exams is one person', async () => {
    await people(8);
    const eager = await counted({ chances: [{ daysBefore: 20, chance: 0.75 }] });
    for (const days of [8, 9, 10])
      await recordOutcome(
        bench.services,
        eager,
        outcome({ takenOn: addDays(bench.today, -days), hasPassed: true, counted: true }),
      );

    expect((await tenth())?.personCount).toBeNull();
  });

  test('of exams that were not sat say nothing', async () => {
    await nine();
    await counted({ hasPassed: null });

    expect((await tenth())?.personCount).toBeNull();
  });
});

describe('people alike', () => {
  const passer = (mastery = 70, consentsToComparison = true) =>
    aTaker(bench, { mastery, consentsToComparison });
  const find = () => findSimilarLearners(bench.services, person, bench.examId);
  const nine = async () => {
    for (let count = 0; count < 9; count++) await passer(60 + count);
  };
  beforeEach(() => giveMastery(bench, person, 65));

  test('of nine nothing is said, of ten something [000-43]', async () => {
    await nine();
    expect(await find()).toEqual({ status: 'too-few', fewestPeople: 10 });

    await passer();
    expect(await find()).toMatchObject({ status: 'known', learners: { personCount: 10 } });
  });

  test('who did not agree, or did not pass, is not among them', async () => {
    await nine();
    await passer(70, false);
    await aTaker(bench, { mastery: 70, consentsToComparison: true, hasPassed: false });

    expect((await find()).status).toBe('too-few');
  });

  test('who takes the consent back is not among them any more', async () => {
    await nine();
    const last = await passer();
    expect((await find()).status).toBe('known');
    const [outcomeOfLast] = await told(last);

    await withdrawOutcome(bench.services, last.userId, outcomeOfLast?.id ?? '');

    expect((await find()).status).toBe('too-few');
  });

  test('without mastery of one’s own nothing is compared', async () => {
    person = await aPerson(bench.database.db);

    expect((await find()).status).toBe('unknown-self');
  });

  test('nobody is named and no figure is of one person [000-43]', async () => {
    await nine();
    await passer();

    const words = JSON.stringify(await find());

    expect(words).not.toContain('Nadia');
    expect(words).not.toMatch(/userId|user_id/);
  });
});
