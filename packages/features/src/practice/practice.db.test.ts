import { randomUUID } from 'node:crypto';
import type { Clock } from '@debrief/platform';
import { aPerson, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startAttempt, submitAttempt } from '../quizzes/index.ts';
import { openQuizBench, type QuizBench, save } from '../quizzes/testing/quiz-bench.ts';
import { createCaller } from '../router.ts';
import type { OpenServices } from '../services.ts';
import { answerCard } from './answer-card.ts';
import { getQueue } from './get-queue.ts';
import { getSummary } from './get-summary.ts';
import { practicePersonalData } from './personal-data.ts';
import { setDailyMinutes } from './setting-queries.ts';
import { takeInAttempt } from './take-in-attempt.ts';
import { undoReview } from './undo-review.ts';

let bench: QuizBench;
let services: OpenServices;
let now: Date;
let student: TestPerson;
let attemptId: string;
let [first, second, third]: StoredQuestion[] = [];

beforeAll(async () => {
  bench = await openQuizBench();
  const clock: Clock = { ...bench.services.clock, now: () => now };
  services = { ...bench.services, clock };
  [first, second, third] = bench.bank.questions;
});
afterAll(() => bench.close());
beforeEach(async () => {
  now = new Date('2030-05-06T10:00:00Z');
  student = await aPerson(bench.database.db);
  attemptId = await anAttempt();
});

/** The first question wrong, the second partly right, the third right, the rest open. */
async function anAttempt(): Promise<string> {
  const id = await startAttempt(services, student, { quizId: bench.quizId, mode: 'exam' });
  const attempt = { student, attemptId: id };
  await save(bench, attempt, { question: first as StoredQuestion, response: first?.wrong });
  const half = { kind: 'multi-select', optionIds: ['one-m1'] } as const;
  await save(bench, attempt, {
    question: second as StoredQuestion,
    response: { ...half, optionIds: ['one-m1'] },
  });
  await save(bench, attempt, { question: third as StoredQuestion });
  await submitAttempt(services, student.userId, { attemptId: id });
  await takeInAttempt(services, { userId: student.userId, attemptId: id });
  return id;
}

const queue = (beyondBudget = false) => getQueue(services, student, { beyondBudget });
const dueIds = async () => (await queue()).items.map((item) => item.questionVersionId).sort();

async function practise(isRight: boolean, reviewId: string = randomUUID()) {
  const item = (await queue()).items.find((each) => each.questionVersionId === first?.versionId);
  if (!item) throw new Error('the first question is due');
  const { cardId, questionVersionId, reviewCount } = item;
  const response = (isRight ? first?.right : first?.wrong) ?? null;
  const input = { cardId, reviewId, questionVersionId, reviewCount, response, timeSpentMs: 20_000 };
  return { input, result: await answerCard(services, student.userId, input) };
}

it('what was wrong or half right becomes a card, once, and the queue tells no key [004-23]', async () => {
  await takeInAttempt(services, { userId: student.userId, attemptId });

  const { items, dueCount } = await queue();

  expect(dueCount).toBe(2);
  expect(items.map((item) => item.reason).sort()).toEqual(['partial', 'wrong']);
  expect(JSON.stringify(items)).not.toMatch(/SECRET-OF-THE-KEY|isCorrect/);
});

it('a student asks what is to be practised and what was, and gets their own alone [004-22]', async () => {
  const callerOf = (actor: TestPerson) =>
    createCaller({ services, actor, requestId: 'test', isLocal: true, isSessionValid: async () => true })
      .practice;
  const [mine, theirs] = [callerOf(student), callerOf(await aPerson(bench.database.db))];
  const assigned = await mine.queue();
  expect(assigned.items.map((item) => item.questionVersionId).sort()).toEqual(
    [first?.versionId, second?.versionId].sort(),
  );

  await practise(true);

  expect((await mine.queue()).items.map((item) => item.questionVersionId)).toEqual([second?.versionId]);
  expect(await mine.summary()).toMatchObject({ cardCount: 2, dueCount: 1, answeredToday: 1, rightToday: 1 });
  expect(await theirs.queue()).toMatchObject({ items: [], dueCount: 0 });
  expect(await theirs.summary()).toMatchObject({ cardCount: 0, answeredToday: 0 });
  const { cardId = '' } = assigned.items[0] ?? {};
  await expect(theirs.putAway({ cardId })).rejects.toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
});

it('a right answer is revealed at once and comes back after days, a wrong one after ten minutes [004-21]', async () => {
  const wrong = await practise(false);
  expect(wrong.result).toMatchObject({ outcome: 'wrong', rating: 1, nextDueAt: '2030-05-06T10:10:00.000Z' });
  expect(wrong.result.key).toMatchObject({ rightOptionIds: ['one-s1'] });
  expect(await dueIds()).toEqual([second?.versionId]);

  now = new Date('2030-05-06T10:10:00Z');
  const right = await practise(true);

  expect(right.result.outcome).toBe('right');
  expect(Date.parse(right.result.nextDueAt) - now.getTime()).toBeGreaterThanOrEqual(86_400_000);
  expect(await getSummary(services, student)).toMatchObject({
    ...{ cardCount: 2, dueCount: 1, answeredToday: 2, rightToday: 1, spentTodayMs: 40_000 },
    forecast: expect.arrayContaining([{ on: '2030-05-06', count: 1 }]),
  });
});

it('the same answer sent twice counts once, at the same time too; another one over the same card is refused', async () => {
  const item = (await queue()).items.find((each) => each.questionVersionId === first?.versionId);
  const { cardId = '', questionVersionId = '', reviewCount = 0 } = item ?? {};
  const response = first?.right ?? null;
  const input = { cardId, questionVersionId, reviewCount, response, timeSpentMs: 9_000 };
  const reviewId = randomUUID();

  const same = await Promise.all(
    Array.from({ length: 8 }, () => answerCard(services, student.userId, { ...input, reviewId })),
  );
  expect(new Set(same.map((result) => JSON.stringify(result))).size).toBe(1);

  await expect(
    answerCard(services, student.userId, { ...input, reviewId: randomUUID() }),
  ).rejects.toMatchObject({ code: 'conflict', reason: 'card-answered' });
  expect((await getSummary(services, student)).answeredToday).toBe(1);
});

it('the last answer can be taken back, and the log keeps both', async () => {
  const before = await queue();
  const { result } = await practise(true);

  await undoReview(services, student.userId, result.reviewId);
  await undoReview(services, student.userId, result.reviewId);

  const after = await queue();
  expect(after.items.map(({ cardId, dueAt }) => [cardId, dueAt])).toEqual(
    before.items.map(({ cardId, dueAt }) => [cardId, dueAt]),
  );
  expect(await getSummary(services, student)).toMatchObject({ answeredToday: 0, spentTodayMs: 20_000 });
  const { reviews } = await practicePersonalData.export(services.db, student.userId);
  expect(reviews).toHaveLength(2);
});

it("an answer before the last one, and somebody else's, stay", async () => {
  const { result: earlier } = await practise(false);
  now = new Date('2030-05-06T10:10:00Z');
  await practise(true);

  await expect(undoReview(services, student.userId, earlier.reviewId)).rejects.toMatchObject({
    reason: 'not-the-last',
  });
  const stranger = await aPerson(bench.database.db);
  await expect(undoReview(services, stranger.userId, earlier.reviewId)).rejects.toMatchObject({
    code: 'not-found',
  });
});

it("today's minutes end the queue, unless one wants to go on; tomorrow they are new", async () => {
  await setDailyMinutes(services.db, student.userId, 1);
  const { input } = await practise(false);
  expect(input.reviewCount).toBe(0);
  await bench.database.pool.query('update practice_review set time_spent_ms = 60000 where user_id = $1', [
    student.userId,
  ]);

  expect((await queue()).items).toEqual([]);
  expect((await queue(true)).items).toHaveLength(1);
  now = new Date('2030-05-07T00:00:01Z');
  expect((await queue()).items.length).toBeGreaterThan(0);
});

it('a withdrawn question leaves, a corrected one is asked in its newest version', async () => {
  const { db } = bench.database;
  const question = first as StoredQuestion;
  const setStatus = (status: string) =>
    db.updateTable('question').set({ status }).where('id', '=', question.questionId).execute();
  await setStatus('retired');
  expect(await dueIds()).toEqual([second?.versionId]);
  await setStatus('published');
  const item = (await queue()).items.find((each) => each.questionVersionId === question.versionId);
  const versionId = randomUUID();
  await bench.database.pool.query(
    `with written as (insert into question_version (id, question_id, version, kind, body, content_hash)
      select $1, question_id, 2, kind, jsonb_set(body, '{stem}', '"Which one now?"'), content_hash from question_version where id = $2)
     update question set current_version = 2 where id = $3`,
    [versionId, question.versionId, question.questionId],
  );

  expect(await dueIds()).toContain(versionId);
  await expect(
    answerCard(services, student.userId, {
      ...{ cardId: item?.cardId ?? '', reviewId: randomUUID(), questionVersionId: question.versionId },
      ...{ reviewCount: 0, response: question.right, timeSpentMs: 1_000 },
    }),
  ).rejects.toMatchObject({ reason: 'question-changed' });

  await bench.database.pool.query('update question set current_version = 1 where id = $1', [
    question.questionId,
  ]);
  await bench.database.pool.query('delete from question_version where id = $1', [versionId]);
});

it('after a regrade a mistake that is none any more leaves, unless it was practised', async () => {
  await bench.database.pool.query(
    "update attempt_result set outcome = 'right', credit = 1 where attempt_id = $1 and question_version_id = $2",
    [attemptId, first?.versionId],
  );

  await takeInAttempt(services, { userId: student.userId, attemptId });

  expect(await dueIds()).toEqual([second?.versionId]);
});

it('nothing of a person is left when they are erased', async () => {
  await practise(true);

  await services.db.transaction().execute((trx) => practicePersonalData.erase(trx, student.userId));

  expect(await practicePersonalData.export(services.db, student.userId)).toEqual({
    ...{ cards: [], reviews: [], settings: [], examPlans: [] },
  });
});
