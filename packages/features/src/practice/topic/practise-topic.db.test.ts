import { aPerson, aQuiz, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { findPractisedTopic, getAttempt, startAttempt, submitAttempt } from '../../quizzes/index.ts';
import { openQuizBench, type QuizBench, save } from '../../quizzes/testing/quiz-bench.ts';
import { getQueue } from '../get-queue.ts';
import { takeInAttempt } from '../take-in-attempt.ts';
import { offerTopicPractice, practiseTopic } from './practise-topic.ts';

let bench: QuizBench;
let student: TestPerson;
let topicId: string;

beforeAll(async () => {
  bench = await openQuizBench();
  topicId = bench.bank.subjectId;
});
afterAll(() => bench.close());
beforeEach(async () => {
  student = await aPerson(bench.database.db);
});

const practise = (count = 4) => practiseTopic(bench.services, student, { topicId, count });
const offer = (count = 4) => offerTopicPractice(bench.services, student, { topicId, count });
const question = (index: number) => bench.bank.questions[index] as StoredQuestion;
const setReview = (quizId: string, closesAt: string) =>
  bench.database.pool.query(
    "update quiz_version set review = 'after-close', closes_at = $2::timestamptz where quiz_id = $1",
    [quizId, closesAt],
  );

it('begins a study attempt without a clock that counts for no grade, and goes on with it when asked again [004-19, 004-20]', async () => {
  const first = await practise();
  const again = await practise(9);

  expect(first.isNew).toBe(true);
  expect(again).toEqual({ attemptId: first.attemptId, isNew: false });
  const attempt = await getAttempt(bench.services, student, first.attemptId);
  expect(attempt).toMatchObject({ mode: 'study', deadlineAt: null, status: 'in-progress' });
  expect(attempt.questions).toHaveLength(4);
  const { rows } = await bench.database.pool.query('select is_counted from attempt where id = $1', [
    first.attemptId,
  ]);
  expect(rows).toEqual([{ is_counted: false }]);
});

it('two tabs that begin at once share one attempt', async () => {
  const both = await Promise.all([practise(), practise()]);

  expect(new Set(both.map(({ attemptId }) => attemptId)).size).toBe(1);
});

it('says what would come before it is begun, and what is open after', async () => {
  const before = await offer();
  expect(before).toMatchObject({ open: null, questionCount: 4, unseenCount: 4 });
  expect(before.expectedChance).toBeGreaterThan(0);
  expect(before.expectedChance).toBeLessThan(1);

  const { attemptId } = await practise();

  expect((await offer()).open).toEqual({ attemptId, questionCount: 4, answeredCount: 0 });
});

it('prefers what was never answered', async () => {
  const attemptId = await startAttempt(bench.services, student, { quizId: bench.quizId, mode: 'exam' });
  await save(bench, { student, attemptId }, { question: question(0) });
  await submitAttempt(bench.services, student.userId, { attemptId });
  await bench.database.pool.query(
    "delete from attempt_result where user_id = $1 and outcome = 'unanswered'",
    [student.userId],
  );

  const count = (await offer(50)).questionCount - 1;
  const { attemptId: practised } = await practise(count);

  const { questions } = await getAttempt(bench.services, student, practised);
  expect(questions.map((each) => each.questionVersionId)).not.toContain(question(0).versionId);
});

it('essays are not chosen: nobody could say at once whether they are right', async () => {
  const { attemptId } = await practise(50);

  const { questions } = await getAttempt(bench.services, student, attemptId);
  expect(questions.map((each) => each.question.kind)).not.toContain('essay');
});

it('what stands in an exam that holds its review back is neither chosen nor practised as a mistake', async () => {
  const quizId = await aQuiz(bench.database.db, {
    ...bench.bank,
    questions: [question(0), question(1)],
  });
  await setReview(quizId, '2999-01-01');
  const attemptId = await startAttempt(bench.services, student, { quizId, mode: 'exam' });
  await save(bench, { student, attemptId }, { question: question(0), response: question(0).wrong });
  await submitAttempt(bench.services, student.userId, { attemptId });
  await takeInAttempt(bench.services, { userId: student.userId, attemptId });
  const queue = async () =>
    (await getQueue(bench.services, student, { beyondBudget: true })).items.map(
      (each) => each.questionVersionId,
    );

  const { attemptId: practised } = await practise(50);
  const chosen = (await getAttempt(bench.services, student, practised)).questions;

  expect(chosen.map((each) => each.questionVersionId)).not.toContain(question(0).versionId);
  expect(await queue()).toEqual([]);

  await setReview(quizId, '2000-01-01');
  expect(await queue()).toEqual([question(0).versionId]);
});

it('while an exam is being taken, its questions are not practised', async () => {
  await startAttempt(bench.services, student, { quizId: bench.quizId, mode: 'exam' });

  await expect(practise(50)).rejects.toMatchObject({ code: 'gone', reason: 'nothing-to-practise' });
});

it('a topic practised by many is one quiz that no list shows', async () => {
  await practise();
  const other = await aPerson(bench.database.db);
  await practiseTopic(bench.services, other, { topicId, count: 2 });

  const { rows } = await bench.database.pool.query(
    'select count(*)::int as count from quiz where practice_topic_id = $1',
    [topicId],
  );
  expect(rows).toEqual([{ count: 1 }]);
});

it('what was practised is found by the quiz of its attempt, and is called as its topic is now', async () => {
  const { attemptId } = await practise();
  const { quizId, quizTitle } = await getAttempt(bench.services, student, attemptId);
  const rename = (name: string) =>
    bench.database.pool.query('update topic set name = $2 where id = $1', [topicId, name]);

  expect(await findPractisedTopic(bench.services, student, quizId)).toEqual({ topicId });
  await expect(findPractisedTopic(bench.services, student, bench.quizId)).rejects.toMatchObject({
    code: 'not-found',
  });

  await rename('Another name');
  await practiseTopic(bench.services, await aPerson(bench.database.db), { topicId, count: 2 });
  expect((await getAttempt(bench.services, student, attemptId)).quizTitle).toBe('Another name');
  await rename(quizTitle);
});
