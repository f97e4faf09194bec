import { aGroup, aPerson, aQuiz } from '@debrief/testing';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAttempt, submitAttempt } from '../quizzes/index.ts';
import { openQuizBench, type QuizBench } from '../quizzes/testing/quiz-bench.ts';
import { getGroupOverview } from './get-group-overview.ts';
import { getPractice } from './get-practice.ts';

let bench: QuizBench;
let onFirstQuizId: string;

beforeAll(async () => {
  bench = await openQuizBench();
  const { bank, database } = bench;
  // Questions are dealt to the two concepts in turn.
  const first = bank.questions.filter((_question, index) => index % 2 === 0);
  onFirstQuizId = await aQuiz(database.db, { ...bank, questions: first });
});
afterAll(() => bench.close());

test('the quiz with the largest share of the topic comes first', async () => {
  const student = await aPerson(bench.database.db);
  const [first, second] = bench.bank.conceptIds;

  const onFirst = await getPractice(bench.services, student, first);
  const onSecond = await getPractice(bench.services, student, second);

  expect(onFirst).toMatchObject({ topicName: 'first-concept', path: [bench.bank.subjectSlug, 'basics'] });
  expect(onFirst.quizzes.map((quiz) => quiz.quizId)).toEqual([onFirstQuizId, bench.quizId]);
  expect(onFirst.quizzes[0]?.onTopicCount).toBe(onFirst.quizzes[0]?.questionCount);
  expect(onSecond.quizzes.map((quiz) => quiz.quizId)).toEqual([bench.quizId]);
});

test('a category holds what its concepts hold', async () => {
  const student = await aPerson(bench.database.db);

  const { quizzes } = await getPractice(bench.services, student, bench.bank.categoryId);

  expect(quizzes).toHaveLength(2);
  for (const quiz of quizzes) expect(quiz.onTopicCount).toBe(quiz.questionCount);
});

test('quizzes that are not open to a person are not offered', async () => {
  const { bank, database, services } = bench;
  const student = await aPerson(database.db);
  const tutor = await aPerson(database.db, { role: 'tutor' });
  const hidden = await aQuiz(database.db, bank, { ownerId: tutor.userId, visibility: 'private' });

  const offered = await getPractice(services, student, bank.categoryId);
  const ofOwner = await getPractice(services, tutor, bank.categoryId);

  expect(offered.quizzes.map((quiz) => quiz.quizId)).not.toContain(hidden);
  expect(ofOwner.quizzes.map((quiz) => quiz.quizId)).toContain(hidden);
});

test('a group is told by what its students did last; who did nothing is there too', async () => {
  const { database, services } = bench;
  const [tutor, busy, idle] = [
    await aPerson(database.db, { role: 'tutor' }),
    await aPerson(database.db),
    await aPerson(database.db),
  ];
  const groupId = await aGroup(database.db, { tutors: [tutor], students: [busy, idle] });
  const attemptId = await startAttempt(services, busy, { quizId: bench.quizId, mode: 'exam' });
  await submitAttempt(services, busy.userId, { attemptId });

  const overview = await getGroupOverview(services, tutor, groupId);

  expect(overview.find(({ userId }) => userId === busy.userId)).toMatchObject({
    submittedCount: 1,
    lastAttemptId: attemptId,
    lastPercent: 0,
    meanPercent: 0,
  });
  expect(overview.find(({ userId }) => userId === idle.userId)).toEqual({
    userId: idle.userId,
    submittedCount: 0,
    lastActiveAt: null,
    lastAttemptId: null,
    lastPercent: null,
    meanPercent: null,
  });
  expect(overview).toHaveLength(2);
});
