import { aBank, aPerson, aQuiz, type StoredQuestion, singleChoice } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { closeOverdue } from './close-overdue.ts';
import { getAttempt } from './get-attempt.ts';
import { getQuiz } from './list-quizzes.ts';
import { continueAttempt, pauseAttempt } from './pause-attempt.ts';
import { retakeMissed } from './retake-missed.ts';
import { startAttempt } from './start-attempt.ts';
import { submitAttempt } from './submit-attempt.ts';
import { takeHint } from './take-hint.ts';
import { aPublishedQuiz, aTutor } from './testing/quiz-author.ts';
import {
  aStartedAttempt,
  countRows,
  openQuizBench,
  type QuizBench,
  save,
  type TestAttempt,
} from './testing/quiz-bench.ts';

let bench: QuizBench;
let hinted: StoredQuestion;
let hintedQuizId: string;
beforeAll(async () => {
  bench = await openQuizBench();
  const { question, ...answers } = singleChoice('hinted');
  const hints = [
    { text: 'SECRET-HINT one', costPercent: 25 },
    { text: 'SECRET-HINT two', costPercent: 25 },
  ];
  const bank = await aBank(bench.database.db, [{ ...answers, question: { ...question, hints } }]);
  hinted = bank.questions[0] as StoredQuestion;
  hintedQuizId = await aQuiz(bench.database.db, bank);
});
afterAll(() => bench.close());

const hint = ({ student, attemptId }: TestAttempt, takenCount: number) =>
  takeHint(bench.services, student.userId, {
    ...{ attemptId, questionVersionId: hinted.versionId, takenCount },
  });
const view = ({ student, attemptId }: TestAttempt) => getAttempt(bench.services, student, attemptId);
const submit = ({ student, attemptId }: TestAttempt) =>
  submitAttempt(bench.services, student.userId, { attemptId });
const anAttemptWithHints = (mode: 'exam' | 'study' = 'study') =>
  aStartedAttempt(bench, { quizId: hintedQuizId, mode });

it('a hint leaves the server only when it is taken', async () => {
  const attempt = await anAttemptWithHints();

  expect(JSON.stringify(await view(attempt))).not.toContain('SECRET-HINT');
  expect(await hint(attempt, 0)).toEqual({ takenHints: ['SECRET-HINT one'] });

  const after = JSON.stringify(await view(attempt));
  expect(after).toContain('SECRET-HINT one');
  expect(after).not.toContain('SECRET-HINT two');
});

it('the same request ten times at once takes one hint; the ladder has an end', async () => {
  const attempt = await anAttemptWithHints();

  const all = await Promise.all(Array.from({ length: 10 }, () => hint(attempt, 0)));
  for (const { takenHints } of all) expect(takenHints).toEqual(['SECRET-HINT one']);

  await hint(attempt, 1);
  expect((await hint(attempt, 2)).takenHints).toHaveLength(2);
  expect((await view(attempt)).questions[0]?.answer.takenHints).toHaveLength(2);
});

it('what a hint costs comes off the credit, when checked and when scored', async () => {
  const attempt = await anAttemptWithHints();
  await hint(attempt, 0);

  const checked = await save(bench, attempt, { question: hinted, check: true });

  expect(checked).toMatchObject({ status: 'saved', reveal: { points: '0.75' } });
  expect((await submit(attempt)).scoreCard).toMatchObject({ points: '0.75', scorePercent: 75 });
});

it('a closed question and a submitted attempt take no more hints', async () => {
  const attempt = await anAttemptWithHints();
  await save(bench, attempt, { question: hinted, check: true });

  expect((await hint(attempt, 0)).takenHints).toEqual([]);
  await submit(attempt);
  expect((await hint(attempt, 0)).takenHints).toEqual([]);
  expect((await view(attempt)).scoreCard?.points).toBe('1');
});

it('an exam has no hints, and nobody takes them in another’s attempt', async () => {
  const exam = await anAttemptWithHints('exam');
  await expect(hint(exam, 0)).rejects.toMatchObject({ reason: 'hints-not-offered' });
  const study = await anAttemptWithHints();
  const stranger = await aPerson(bench.database.db);
  await expect(hint({ ...study, student: stranger }, 0)).rejects.toMatchObject({
    reason: 'attempt-not-found',
  });
});

async function aTimedStudy(): Promise<TestAttempt> {
  const tutor = await aTutor(bench);
  const settings = { timeLimitMs: 600_000, isStudyTimed: true };
  return aStartedAttempt(bench, { quizId: await aPublishedQuiz(bench, tutor, { settings }), mode: 'study' });
}
const pause = ({ student, attemptId }: TestAttempt) =>
  pauseAttempt(bench.services, student.userId, { attemptId });
const goOn = ({ student, attemptId }: TestAttempt) =>
  continueAttempt(bench.services, student.userId, { attemptId });
async function letPausePass({ attemptId }: TestAttempt, minutes: number): Promise<void> {
  await bench.database.pool.query(
    "update attempt set paused_at = paused_at - $2 * interval '1 minute', started_at = started_at - $2 * interval '1 minute' where id = $1",
    [attemptId, minutes],
  );
}

it('a pause stops the clock: what was left is left, and no job ends the attempt meanwhile', async () => {
  const attempt = await aTimedStudy();
  const paused = await pause(attempt);
  await letPausePass(attempt, 30);

  await closeOverdue(bench.services);
  expect(await view(attempt)).toMatchObject({ status: 'in-progress', deadlineAt: null });
  const { deadlineAt, serverNow, pausedAt } = await goOn(attempt);

  expect(pausedAt).toBeNull();
  const left = Date.parse(deadlineAt ?? '') - Date.parse(serverNow);
  expect(Math.abs(left - (paused.remainingMs ?? 0))).toBeLessThan(200);
  expect(Math.abs((await view(attempt)).pausedMs - 1_800_000)).toBeLessThan(5_000);
});

it('pausing twice and going on twice change nothing; a pause is no time of the score card', async () => {
  const attempt = await aTimedStudy();
  const first = await pause(attempt);
  expect(await pause(attempt)).toMatchObject({ pausedAt: first.pausedAt, remainingMs: first.remainingMs });
  await letPausePass(attempt, 30);

  const { scoreCard } = await submit(attempt);

  expect(scoreCard.durationMs).toBeLessThan(60_000);
  expect(await goOn(attempt)).toMatchObject({ pausedAt: null });
  expect(await countRows(bench, 'attempt', `id = '${attempt.attemptId}' and status = 'submitted'`)).toBe(1);
});

it('an exam has no pause', async () => {
  const attempt = await aStartedAttempt(bench);

  await expect(pause(attempt)).rejects.toMatchObject({ reason: 'pause-not-allowed' });
});

it('a retake has what was missed, in study mode, once, and counts for no grade', async () => {
  const attempt = await aStartedAttempt(bench);
  const [first, second] = bench.bank.questions as [StoredQuestion, StoredQuestion];
  await save(bench, attempt, { question: first });
  await save(bench, attempt, { question: second, response: second.wrong });
  await submit(attempt);
  const retake = () => retakeMissed(bench.services, attempt.student, attempt.attemptId);

  const views = await Promise.all([retake(), retake(), retake()]);

  const [again] = views;
  expect(new Set(views.map(({ id }) => id)).size).toBe(1);
  expect(again).toMatchObject({ mode: 'study', retakeOf: attempt.attemptId, deadlineAt: null });
  const ids = again?.questions.map((each) => each.questionVersionId) ?? [];
  expect(ids).toHaveLength(5);
  expect(ids).not.toContain(first.versionId);
  await submit({ ...attempt, attemptId: again?.id ?? '' });
  const quiz = await getQuiz(bench.services, attempt.student, bench.quizId);
  expect(quiz.grade).toMatchObject({ count: 1, percent: 16.7 });
  expect(quiz.attemptCount).toBe(1);
});

it('a retake stands in nobody’s way: the quiz itself can be started beside it', async () => {
  const attempt = await aStartedAttempt(bench);
  await submit(attempt);
  const retake = await retakeMissed(bench.services, attempt.student, attempt.attemptId);

  const next = await startAttempt(bench.services, attempt.student, { quizId: bench.quizId, mode: 'exam' });

  expect(next).not.toBe(retake.id);
});

it('where answers wait for the close, neither the review nor a retake tells them; the tutor sees them', async () => {
  const tutor = await aTutor(bench);
  const closesAt = new Date(Date.now() + 3_600_000).toISOString();
  const quizId = await aPublishedQuiz(bench, tutor, { settings: { review: 'after-close', closesAt } });
  const attempt = await aStartedAttempt(bench, { quizId });
  await submit(attempt);

  const seen = await view(attempt);
  expect(seen.reviewFrom).toBe(closesAt);
  expect(JSON.stringify(seen)).not.toContain('SECRET-OF-THE-KEY');
  expect(seen.scoreCard).not.toBeNull();
  await expect(retakeMissed(bench.services, attempt.student, attempt.attemptId)).rejects.toMatchObject({
    reason: 'review-held-back',
  });
  const admin = await aPerson(bench.database.db, { role: 'admin' });
  const judged = await getAttempt(bench.services, admin, attempt.attemptId);
  expect(judged.questions[0]?.reveal).not.toBeNull();

  await bench.database.pool.query('update quiz_version set closes_at = now() where quiz_id = $1', [quizId]);
  expect((await view(attempt)).questions[0]?.reveal).not.toBeNull();
});
