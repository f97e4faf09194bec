import { aGroup, aPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setTimeFactor } from '../accounts/groups/set-time-factor.ts';
import { getAttempt } from './get-attempt.ts';
import { getQuiz } from './list-quizzes.ts';
import { startAttempt } from './start-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';
import { aDraw, allOf, aPublishedQuiz, aSection, aTutor } from './testing/quiz-author.ts';
import { countRows, openQuizBench, type QuizBench, save } from './testing/quiz-bench.ts';

let bench: QuizBench;
let tutor: Awaited<ReturnType<typeof aTutor>>;
beforeAll(async () => {
  bench = await openQuizBench();
  tutor = await aTutor(bench);
});
afterAll(() => bench.close());

type Person = Awaited<ReturnType<typeof aPerson>>;
const aStudent = () => aPerson(bench.database.db);
const start = (student: Person, quizId: string, mode: 'exam' | 'study' = 'exam') =>
  startAttempt(bench.services, student, { quizId, mode });
const submit = (student: Person, attemptId: string) =>
  submitAttempt(bench.services, student.userId, { attemptId });
async function takeWhole(student: Person, quizId: string, right: number): Promise<void> {
  const attemptId = await start(student, quizId);
  for (const question of bench.bank.questions.slice(0, right))
    await save(bench, { student, attemptId }, { question });
  await submit(student, attemptId);
}
async function letTimePass(student: Person, ms: number): Promise<void> {
  await bench.database.pool.query(
    "update attempt set submitted_at = submitted_at - $2 * interval '1 millisecond' where user_id = $1 and submitted_at is not null",
    [student.userId, ms],
  );
}

it('after the last attempt that is allowed none starts, and the start page says so', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { attemptsAllowed: 2 } });
  const student = await aStudent();
  await takeWhole(student, quizId, 1);
  expect((await getQuiz(bench.services, student, quizId)).attempts).toMatchObject({
    ...{ allowed: 2, used: 1, blockedBy: null },
  });
  await takeWhole(student, quizId, 1);

  await expect(start(student, quizId)).rejects.toMatchObject({
    ...{ code: 'not-allowed', reason: 'no-attempts-left' },
  });
  expect((await getQuiz(bench.services, student, quizId)).attempts.blockedBy).toBe('no-attempts-left');
});

it('twenty tabs that start at once have one attempt, also when only one is allowed', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { attemptsAllowed: 1 } });
  const student = await aStudent();

  const ids = await Promise.all(Array.from({ length: 20 }, () => start(student, quizId)));

  expect(new Set(ids).size).toBe(1);
  expect(await countRows(bench, 'attempt', `user_id = '${student.userId}'`)).toBe(1);
});

it('while one tab submits, others that start get no attempt beyond the last', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { attemptsAllowed: 1 } });
  const student = await aStudent();
  const attemptId = await start(student, quizId);

  await Promise.allSettled([
    submit(student, attemptId),
    ...Array.from({ length: 10 }, () => start(student, quizId)),
  ]);

  expect(await countRows(bench, 'attempt', `user_id = '${student.userId}'`)).toBe(1);
});

it('between two attempts lies the cool-down, from the end of the one before', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { coolDownMs: 3_600_000 } });
  const student = await aStudent();
  await takeWhole(student, quizId, 1);

  await expect(start(student, quizId)).rejects.toMatchObject({ reason: 'cool-down' });
  const { attempts, lastAttempt } = await getQuiz(bench.services, student, quizId);
  expect(attempts.blockedBy).toBe('cool-down');
  expect(Date.parse(attempts.nextAt ?? '')).toBe(Date.parse(lastAttempt?.submittedAt ?? '') + 3_600_000);

  await letTimePass(student, 3_600_000);
  await expect(start(student, quizId)).resolves.toBeTruthy();
});

it('study mode is neither limited nor counted where there is an exam mode', async () => {
  const settings = { attemptsAllowed: 1, coolDownMs: 3_600_000 };
  const quizId = await aPublishedQuiz(bench, tutor, { settings });
  const student = await aStudent();
  await takeWhole(student, quizId, 3);

  await submit(student, await start(student, quizId, 'study'));
  await submit(student, await start(student, quizId, 'study'));

  const { grade, attempts } = await getQuiz(bench.services, student, quizId);
  expect(attempts).toMatchObject({ used: 1, countedModes: ['exam'] });
  expect(grade).toEqual({ grading: 'best', percent: 50, count: 1 });
});

it.each([
  ['best', 66.7],
  ['last', 33.3],
  ['mean', 50],
] as const)('the grade by %s of 50, 66.7 and 33.3 is %d', async (grading, percent) => {
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { grading } });
  const student = await aStudent();
  for (const right of [3, 4, 2]) await takeWhole(student, quizId, right);

  expect((await getQuiz(bench.services, student, quizId)).grade).toEqual({ grading, percent, count: 3 });
});

it('before it opens and after it closes nobody starts; an exam ends at the close', async () => {
  const soon = new Date(Date.now() + 600_000).toISOString();
  const later = new Date(Date.now() + 6_000_000).toISOString();
  const early = await aPublishedQuiz(bench, tutor, { settings: { opensAt: soon, closesAt: later } });
  const closing = await aPublishedQuiz(bench, tutor, {
    settings: { closesAt: soon, timeLimitMs: 3_600_000 },
  });
  const over = await aPublishedQuiz(bench, tutor, {
    settings: { closesAt: new Date(Date.now() - 1_000).toISOString() },
  });
  const student = await aStudent();

  await expect(start(student, early)).rejects.toMatchObject({ reason: 'not-open-yet' });
  await expect(start(student, over)).rejects.toMatchObject({ reason: 'closed' });
  const attempt = await getAttempt(bench.services, student, await start(student, closing));
  expect(attempt.deadlineAt).toBe(soon);
});

it('extra time holds from the next attempt on, is frozen with it, and is told before the start', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { timeLimitMs: 1_800_000 } });
  const student = await aStudent();
  await aGroup(bench.database.db, { tutors: [tutor], students: [student] });
  await setTimeFactor(bench.services, tutor, { userId: student.userId, timeFactor: 2 });

  expect(await getQuiz(bench.services, student, quizId)).toMatchObject({
    ...{ timeLimitMs: 1_800_000, timeFactor: 2 },
  });
  const attemptId = await start(student, quizId);
  await setTimeFactor(bench.services, tutor, { userId: student.userId, timeFactor: 1 });

  const attempt = await getAttempt(bench.services, student, attemptId);
  expect(attempt.timeFactor).toBe(2);
  expect(Date.parse(attempt.deadlineAt ?? '') - Date.parse(attempt.startedAt)).toBe(3_600_000);
});

it('a paper keeps its sections in order, draws anew for each attempt, and no question twice', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, {
    sections: [
      aSection([aDraw(2)], { title: 'First' }),
      aSection([...allOf(bench).slice(0, 1), aDraw(2)], { title: 'Second', shuffleQuestions: false }),
    ],
  });
  const papers = await Promise.all(
    Array.from({ length: 12 }, async () => {
      const student = await aStudent();
      return getAttempt(bench.services, student, await start(student, quizId));
    }),
  );

  for (const { sections, questions } of papers) {
    expect(sections.map(({ title }) => title)).toEqual(['First', 'Second']);
    expect(questions.map(({ sectionId }) => sections.findIndex(({ id }) => id === sectionId))).toEqual([
      0, 0, 1, 1, 1,
    ]);
    expect(new Set(questions.map(({ questionVersionId }) => questionVersionId)).size).toBe(5);
    expect(questions[2]?.questionVersionId).toBe(bench.bank.questions[0]?.versionId);
  }
  const drawn = papers.map(({ questions }) => questions.map((each) => each.questionVersionId).join());
  expect(new Set(drawn).size).toBeGreaterThan(1);
});

it('when the bank no longer has enough, the student is told and nothing is begun', async () => {
  const quizId = await aPublishedQuiz(bench, tutor, { sections: [aSection([aDraw(6)])] });
  const student = await aStudent();
  const [gone] = bench.bank.questions;
  const setStatus = (status: string) =>
    bench.database.pool.query('update question set status = $2 where id = $1', [gone?.questionId, status]);
  await setStatus('retired');

  await expect(start(student, quizId)).rejects.toMatchObject({
    ...{ code: 'gone', reason: 'not-enough-questions' },
  });
  await setStatus('published');
  expect(await countRows(bench, 'attempt', `user_id = '${student.userId}'`)).toBe(0);
});

it('weights of sections decide the score', async () => {
  const items = allOf(bench);
  const quizId = await aPublishedQuiz(bench, tutor, {
    settings: { passPercent: 75 },
    sections: [
      aSection(items.slice(0, 1), { title: 'Small', weightPercent: 80 }),
      aSection(items.slice(1), { title: 'Large', weightPercent: 20 }),
    ],
  });
  const student = await aStudent();
  const attemptId = await start(student, quizId);
  const [first] = bench.bank.questions;
  if (first) await save(bench, { student, attemptId }, { question: first });

  const { scoreCard } = await submit(student, attemptId);

  expect(scoreCard).toMatchObject({ scorePercent: 80, points: '1', maxPoints: '6', hasPassed: true });
  expect(scoreCard.sections?.map(({ title, percent }) => [title, percent])).toEqual([
    ['Small', 100],
    ['Large', 0],
  ]);
});
