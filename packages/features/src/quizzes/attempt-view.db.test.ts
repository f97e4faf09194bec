import { aGroup, aPerson, type StoredQuestion, secretMark, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getAttempt } from './get-attempt.ts';
import { listAttempts } from './list-attempts.ts';
import { markQuestion } from './mark-question.ts';
import { startAttempt } from './start-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';
import { aStartedAttempt, openQuizBench, type QuizBench, save } from './testing/quiz-bench.ts';

let bench: QuizBench;
beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());

const keyWords = [
  'isCorrect',
  'isTrue',
  'weightPercent',
  'choiceId',
  'answers',
  'explanation',
  'rightOptionIds',
  'tolerance',
  'creditPercent',
];

/** Every property name anywhere in the JSON. */
function namesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => [name, ...namesIn(each)]);
}

it('before the submission an exam holds nothing of any key or explanation, whatever the kind', async () => {
  const attempt = await aStartedAttempt(bench);
  for (const question of bench.bank.questions)
    await save(bench, attempt, { question, response: question.wrong });

  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);

  const sent = JSON.parse(JSON.stringify(view));
  expect(JSON.stringify(sent)).not.toContain(secretMark);
  expect(JSON.stringify(sent)).not.toContain('41.99991');
  expect(namesIn(sent).filter((name) => keyWords.includes(name))).toEqual([]);
  expect(view.questions.map((each) => each.reveal)).toEqual(Array(6).fill(null));
  expect(new Set(view.questions.map((each) => each.question.kind)).size).toBe(6);
});

it('after the submission every question shows its key, its outcome and every explanation', async () => {
  const attempt = await aStartedAttempt(bench);
  for (const question of bench.bank.questions) await save(bench, attempt, { question });
  await submitAttempt(bench.services, attempt.student.userId, attempt);

  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);

  expect(view.questions.map((each) => each.reveal)).toEqual(
    Array(6).fill(expect.objectContaining({ outcome: 'right', points: '1' })),
  );
  expect(view.scoreCard?.scorePercent).toBe(100);
  expect(JSON.stringify(view.questions)).toContain(secretMark);
});

it('another device resumes at the same question, with the same paper, flags and answers', async () => {
  const attempt = await aStartedAttempt(bench);
  const { attemptId, student } = attempt;
  const first = await getAttempt(bench.services, student, attemptId);
  const fourth = first.questions[3]?.questionVersionId ?? '';
  await save(bench, attempt, { question: bench.bank.questions[1] as StoredQuestion, timeSpentMs: 12_345 });
  await markQuestion(bench.services, student.userId, {
    attemptId,
    questionVersionId: fourth,
    isFlagged: true,
    position: 4,
  });

  const resumed = await startAttempt(bench.services, student, { quizId: bench.quizId, mode: 'exam' });

  expect(resumed).toBe(attemptId);
  const second = await getAttempt(bench.services, student, resumed);
  expect(second.position).toBe(4);
  expect(second.questions.map((each) => each.question)).toEqual(first.questions.map((each) => each.question));
  expect(second.questions[3]?.answer.isFlagged).toBe(true);
  const saved = second.questions.find(
    (each) => each.questionVersionId === bench.bank.questions[1]?.versionId,
  );
  expect(saved?.answer).toMatchObject({ timeSpentMs: 12_345, revision: 1 });
});

it('one mark does not undo another, and a place beyond the end is the last', async () => {
  const { attemptId, student } = await aStartedAttempt(bench);
  const question = bench.bank.questions[0] as StoredQuestion;
  const mark = { attemptId, questionVersionId: question.versionId };
  await markQuestion(bench.services, student.userId, { ...mark, isFlagged: true });
  await markQuestion(bench.services, student.userId, {
    ...mark,
    struckOptionIds: ['one-s2', 'none'],
    position: 900,
  });

  const view = await getAttempt(bench.services, student, attemptId);

  const answer = view.questions.find((each) => each.questionVersionId === question.versionId)?.answer;
  expect(answer).toMatchObject({ isFlagged: true, struckOptionIds: ['one-s2'] });
  expect(view.position).toBe(6);
});

it("marks on a stranger's attempt are not found; after the submission they change nothing", async () => {
  const { attemptId, student } = await aStartedAttempt(bench);
  const stranger = await aPerson(bench.database.db);

  await expect(
    markQuestion(bench.services, stranger.userId, { attemptId, position: 2 }),
  ).rejects.toMatchObject({ reason: 'attempt-not-found' });
  await submitAttempt(bench.services, student.userId, { attemptId });
  await markQuestion(bench.services, student.userId, { attemptId, position: 5 });

  expect((await getAttempt(bench.services, student, attemptId)).position).toBe(1);
});

async function aClass() {
  const { db } = bench.database;
  const attempt = await aStartedAttempt(bench);
  const [tutor, otherTutor, classmate, admin] = await Promise.all([
    aPerson(db, { role: 'tutor' }),
    aPerson(db, { role: 'tutor' }),
    aPerson(db),
    aPerson(db, { role: 'admin' }),
  ]);
  const groupId = await aGroup(db, { tutors: [tutor], students: [attempt.student, classmate] });
  await aGroup(db, { tutors: [otherTutor] });
  return { ...attempt, tutor, otherTutor, classmate, admin, groupId };
}

it('the student, their tutor and administrators see an attempt; everybody else learns nothing of it, not even that it is there', async () => {
  const { attemptId, student, tutor, otherTutor, classmate, admin } = await aClass();

  for (const person of [student, tutor, admin]) {
    expect(await getAttempt(bench.services, person, attemptId)).toMatchObject({
      id: attemptId,
      isMine: person === student,
    });
  }
  const unknown = getAttempt(bench.services, student, '00000000-0000-4000-8000-000000000000').catch(String);
  for (const person of [otherTutor, classmate]) {
    expect(await getAttempt(bench.services, person, attemptId).catch(String)).toBe(await unknown);
  }
});

it('a tutor sees no key of an exam that is still being taken', async () => {
  const { attemptId, tutor } = await aClass();

  expect(JSON.stringify(await getAttempt(bench.services, tutor, attemptId))).not.toContain(secretMark);
});

it('attempts are listed to the student and to tutors of the group, page by page', async () => {
  const { student, tutor, otherTutor, classmate, groupId } = await aClass();
  await startAttempt(bench.services, classmate, { quizId: bench.quizId, mode: 'study' });
  const list = (
    person: TestPerson,
    input: { studentId?: string; groupId?: string; cursor?: string | null; limit?: number },
  ) => listAttempts(bench.services, person, { limit: 30, ...input });

  expect((await list(student, {})).attempts.map((each) => each.studentId)).toEqual([student.userId]);
  const firstPage = await list(tutor, { groupId, limit: 1 });
  const secondPage = await list(tutor, { groupId, limit: 1, cursor: firstPage.nextCursor });
  expect([...firstPage.attempts, ...secondPage.attempts].map((each) => each.studentId)).toEqual([
    classmate.userId,
    student.userId,
  ]);
  expect(secondPage.nextCursor).toBeNull();
  expect((await list(tutor, { studentId: student.userId })).attempts).toHaveLength(1);
  await expect(list(otherTutor, { studentId: student.userId })).rejects.toMatchObject({ code: 'not-found' });
  await expect(list(classmate, { groupId })).rejects.toMatchObject({ code: 'not-found' });
});
