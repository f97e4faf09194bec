import { createQuizInput } from '@debrief/contracts';
import { aBank, aGroup, aPerson, someQuestions, type TestBank, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createQuiz } from './create-quiz.ts';
import { drawQuestions } from './draw-questions.ts';
import { getQuiz } from './list-quizzes.ts';
import { openQuizBench, type QuizBench } from './testing/quiz-bench.ts';

let bench: QuizBench;
let bank: TestBank;
let tutor: TestPerson;
beforeAll(async () => {
  bench = await openQuizBench();
  bank = await aBank(bench.database.db, [...someQuestions('one'), ...someQuestions('two')]);
  tutor = await aPerson(bench.database.db, { role: 'tutor' });
});
afterAll(() => bench.close());

const create = (input: Record<string, unknown>, person = tutor) =>
  createQuiz(
    bench.services,
    person,
    createQuizInput.parse({ title: 'Ours', subjectId: bank.subjectId, questionCount: 4, ...input }),
  );

it('draws as many questions as wanted, evenly from the topics', async () => {
  const quiz = await create({ timeLimitMinutes: 5, modes: ['exam'] });

  expect(quiz).toMatchObject({
    title: 'Ours',
    questionCount: 4,
    timeLimitMs: 300_000,
    modes: ['exam'],
    isMine: true,
  });
  const { rows } = await bench.database.pool.query(
    `select q.topic_id, count(*)::int as n from quiz_version_question i join quiz_version v on v.id = i.quiz_version_id
     join question q on q.id = i.question_id where v.quiz_id = $1 group by 1`,
    [quiz.id],
  );
  expect(rows.map((row) => row.n)).toEqual([2, 2]);
});

it('draws only from the topics that were chosen, and says when there are not enough', async () => {
  const quiz = await create({ topicIds: [bank.conceptIds[0]], questionCount: 6 });

  expect((await getQuiz(bench.services, tutor, quiz.id)).questionCount).toBe(6);
  await expect(create({ topicIds: [bank.conceptIds[0]], questionCount: 7 })).rejects.toMatchObject({
    code: 'invalid',
    issues: [{ path: 'questionCount', message: 'There are only 6 questions in the topics you chose.' }],
  });
});

it('students make no quizzes, and tutors none for groups of others', async () => {
  const { db } = bench.database;
  const groupId = await aGroup(db, { tutors: [await aPerson(db, { role: 'tutor' })] });

  await expect(create({}, await aPerson(db))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(create({ visibility: 'group', groupId })).rejects.toMatchObject({ reason: 'group-not-found' });
  await expect(create({ visibility: 'group' })).rejects.toMatchObject({ issues: [{ path: 'groupId' }] });
});

it("a private quiz is seen by nobody else; another author's private questions are never drawn", async () => {
  const quiz = await create({ visibility: 'private' });
  const other = await aPerson(bench.database.db, { role: 'tutor' });
  await expect(getQuiz(bench.services, other, quiz.id)).rejects.toMatchObject({ reason: 'quiz-not-found' });

  const hidden = bank.questions[0]?.questionId;
  await bench.database.pool.query("update question set visibility = 'private', owner_id = $2 where id = $1", [
    hidden,
    other.userId,
  ]);
  await expect(create({ questionCount: 12 })).rejects.toMatchObject({ reason: 'not-enough-questions' });
  expect((await create({ questionCount: 12 }, other)).questionCount).toBe(12);
});

it('a draw takes every topic once before it takes one twice', () => {
  const questions = ['a', 'a', 'a', 'a', 'b', 'c'].map((topicId, index) => ({
    id: `${topicId}${index}`,
    topicId,
  }));

  for (let seed = 0; seed < 50; seed++) {
    const drawn = drawQuestions(questions, 4, String(seed));
    expect(new Set(drawn).size).toBe(4);
    expect(new Set(drawn.slice(0, 3).map((id) => id[0]))).toEqual(new Set(['a', 'b', 'c']));
  }
});
