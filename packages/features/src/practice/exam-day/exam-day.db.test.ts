import { randomUUID } from 'node:crypto';
import { addDays } from '@debrief/core';
import type { Clock } from '@debrief/platform';
import { aPerson, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startAttempt, submitAttempt } from '../../quizzes/index.ts';
import { openQuizBench, type QuizBench, save } from '../../quizzes/testing/quiz-bench.ts';
import type { OpenServices } from '../../services.ts';
import { answerCard } from '../answer-card.ts';
import { getQueue } from '../get-queue.ts';
import { practicePersonalData } from '../personal-data.ts';
import { takeInAttempt } from '../take-in-attempt.ts';
import { undoReview } from '../undo-review.ts';
import { setExamModeSetting } from './exam-plan-queries.ts';
import { getExamMode } from './get-exam-mode.ts';

let bench: QuizBench;
let services: OpenServices;
let now: Date;
let student: TestPerson;
const today = '2030-05-06';
const question = (index: number) => bench.bank.questions[index] as StoredQuestion;

beforeAll(async () => {
  bench = await openQuizBench();
  const clock: Clock = { ...bench.services.clock, now: () => now };
  services = { ...bench.services, clock };
});
afterAll(() => bench.close());
beforeEach(async () => {
  now = new Date(`${today}T10:00:00Z`);
  student = await aPerson(bench.database.db);
  const attemptId = await startAttempt(services, student, { quizId: bench.quizId, mode: 'exam' });
  for (const index of [0, 1])
    await save(bench, { student, attemptId }, { question: question(index), response: question(index).wrong });
  await submitAttempt(services, student.userId, { attemptId });
  await takeInAttempt(services, { userId: student.userId, attemptId });
});

async function setGoal(examOn: string): Promise<void> {
  const { pool } = bench.database;
  const { rows } = await pool.query<{ id: string }>(
    `insert into exam (id, subject_id, slug, name) values ($1, $2, $3, 'Final') returning id`,
    [randomUUID(), bench.bank.subjectId, randomUUID()],
  );
  await pool.query(
    `insert into study_goal (user_id, exam_id, exam_on, hours_per_week) values ($1, $2, $3, 5)
     on conflict (user_id) do update set exam_id = excluded.exam_id, exam_on = excluded.exam_on`,
    [student.userId, rows[0]?.id, examOn],
  );
}
async function setReached(isReached: boolean): Promise<void> {
  await bench.database.pool.query(
    `update study_goal set completed_at = case when $2 then now() end, completed_by = case when $2 then 'person' end
     where user_id = $1`,
    [student.userId, isReached],
  );
}
const mode = () => getExamMode(services, student);
const dues = async () => {
  const { cards } = await practicePersonalData.export(services.db, student.userId);
  return new Map(cards.map((card) => [card.id, new Date(card.due_at).toISOString()]));
};
async function answer(isRight: boolean) {
  const item = (await getQueue(services, student, { beyondBudget: true })).items[0];
  if (!item) throw new Error('a card is due');
  const asked = bench.bank.questions.find((each) => each.versionId === item.questionVersionId);
  const { cardId, questionVersionId, reviewCount } = item;
  const response = (isRight ? asked?.right : asked?.wrong) ?? null;
  const reviewId = randomUUID();
  return {
    ...{ cardId, reviewId },
    result: await answerCard(services, student.userId, {
      ...{ cardId, reviewId, questionVersionId, reviewCount, response, timeSpentMs: 5_000 },
    }),
  };
}

it('without a goal, or a date, reviews come when FSRS says', async () => {
  expect(await mode()).toMatchObject({ status: 'no-goal', plan: null });
});

it('with an exam near, reviews follow it and say what they come to', async () => {
  await setGoal(addDays(today, 30));

  const { status, plan } = await mode();

  expect(status).toBe('following');
  expect(plan?.isReachable).toBe(true);
  expect(plan?.recallWithPlan).toBeGreaterThanOrEqual(0.9);
  expect(plan?.days).toHaveLength(30);
  expect(plan?.days.every((day) => day.minutes <= day.freeMinutes + 1)).toBe(true);
});

it('mistakes that were just made are asked now, however far the exam is', async () => {
  await setGoal(addDays(today, 60));

  await mode();

  expect((await getQueue(services, student, { beyondBudget: false })).dueCount).toBe(2);
});

it('an exam further away than 120 days is followed only when asked for', async () => {
  await setGoal(addDays(today, 200));
  expect((await mode()).status).toBe('far');

  await setExamModeSetting(services.db, student.userId, 'on');

  expect((await mode()).status).toBe('following');
});

it('another date makes another plan, and after the exam or switched off FSRS decides again', async () => {
  await answer(true);
  await answer(true);
  const plain = await dues();
  await setGoal(addDays(today, 40));
  await mode();
  const followed = await dues();
  expect(followed).not.toEqual(plain);

  await setGoal(addDays(today, 3));
  await mode();
  expect(await dues()).not.toEqual(followed);

  await setExamModeSetting(services.db, student.userId, 'off');
  expect(await mode()).toMatchObject({ status: 'off', plan: null });
  expect(await dues()).toEqual(plain);

  await setExamModeSetting(services.db, student.userId, 'auto');
  await mode();
  now = new Date(`${addDays(today, 5)}T10:00:00Z`);
  expect(await mode()).toMatchObject({ status: 'over', plan: null });
  expect(await dues()).toEqual(plain);
});

it('for an exam that is passed nothing is followed any more, until it is taken up again', async () => {
  await answer(true);
  await answer(true);
  const plain = await dues();
  await setGoal(addDays(today, 40));
  await mode();
  expect(await dues()).not.toEqual(plain);

  await setReached(true);
  expect(await mode()).toMatchObject({ status: 'no-goal', plan: null });
  expect(await dues()).toEqual(plain);

  await setReached(false);
  expect((await mode()).status).toBe('following');
});

it('a day off has no reviews, and no minutes', async () => {
  await setGoal(addDays(today, 8));
  await bench.database.pool.query("insert into study_setting (user_id, days_off) values ($1, '{1}')", [
    student.userId,
  ]);

  // 6 and 13 May 2030 are Mondays.
  const days = (await mode()).plan?.days ?? [];

  expect(days.filter((day) => day.freeMinutes === 0).map((day) => day.on)).toEqual([
    today,
    addDays(today, 7),
  ]);
  expect(days[0]?.minutes).toBe(0);
});

it('an answer that is taken back leaves the card due as it was', async () => {
  await setGoal(addDays(today, 2));
  await mode();
  const before = await dues();

  const { reviewId, cardId, result } = await answer(true);
  expect((await dues()).get(cardId)).toBe(result.nextDueAt);
  await undoReview(services, student.userId, reviewId);

  expect((await dues()).get(cardId)).toBe(before.get(cardId));
});

it('what was missed comes back within minutes, whatever the exam', async () => {
  await setGoal(addDays(today, 2));
  await mode();

  const { result } = await answer(false);

  expect(Date.parse(result.nextDueAt) - now.getTime()).toBe(600_000);
});
