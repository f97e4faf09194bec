import { randomUUID } from 'node:crypto';
import type { DevicePaper, HandIn } from '@debrief/contracts';
import { sql } from '@debrief/db';
import { aPerson, aQuiz, type StoredQuestion } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { getAttempt } from '../get-attempt.ts';
import { listAttempts } from '../list-attempts.ts';
import { startAttempt } from '../start-attempt.ts';
import { openQuizBench, type QuizBench, save } from '../testing/quiz-bench.ts';
import { downloadQuiz } from './download-quiz.ts';
import { handIn } from './hand-in.ts';

let bench: QuizBench;
beforeAll(async () => {
  bench = await openQuizBench();
});
afterAll(() => bench.close());

const minute = 60_000;

async function aDownload({ quizId = bench.quizId, mode = 'exam' as 'exam' | 'study' } = {}) {
  const student = { ...(await aPerson(bench.database.db)), sessionId: 'any' };
  return { student, paper: await downloadQuiz(bench.services, student, { quizId, mode }) };
}

function answersTo({ attempt }: DevicePaper, { wrong = [] as string[], answeredMsAgo = minute } = {}) {
  return attempt.questions.map(({ questionVersionId }): HandIn['answers'][number] => {
    const question = bench.bank.questions.find(
      (each) => each.versionId === questionVersionId,
    ) as StoredQuestion;
    return {
      questionVersionId,
      saveKey: randomUUID(),
      response: wrong.includes(questionVersionId) ? question.wrong : question.right,
      answeredMsAgo,
      timeSpentMs: 5_000,
      confidence: null,
      struckOptionIds: [],
      isFlagged: false,
      hintsTaken: 0,
      isChecked: false,
    };
  });
}

function aHandIn(paper: DevicePaper, change: Partial<HandIn> = {}): HandIn {
  return {
    attemptId: paper.attempt.id,
    startedMsAgo: 10 * minute,
    submittedMsAgo: 0,
    answers: answersTo(paper),
    ...change,
  };
}

/** As if it had been downloaded an hour ago. */
async function ageDownload({ attempt }: DevicePaper): Promise<void> {
  await sql`update attempt set started_at = now() - interval '1 hour' where id = ${attempt.id}`.execute(
    bench.database.db,
  );
}

it('an exam comes without its keys, and downloaded again it is the same paper', async () => {
  const { student, paper } = await aDownload();

  const again = await downloadQuiz(bench.services, student, { quizId: bench.quizId, mode: 'exam' });

  expect(paper.keys).toBeNull();
  expect(JSON.stringify(paper)).not.toContain('isCorrect');
  expect(again.attempt.questions).toEqual(paper.attempt.questions);
});

it('what was answered on the device is scored once, however often it is handed in', async () => {
  const { student, paper } = await aDownload();
  await ageDownload(paper);
  const wrong = [paper.attempt.questions[0]?.questionVersionId ?? ''];
  const input = aHandIn(paper, { answers: answersTo(paper, { wrong }) });

  const [first, second] = await Promise.all([
    handIn(bench.services, student.userId, input),
    handIn(bench.services, student.userId, input),
  ]);
  const third = await handIn(bench.services, student.userId, input);

  expect([first.isFirst, second.isFirst].sort()).toEqual([false, true]);
  expect(third).toMatchObject({ isFirst: false, scoreCard: first.scoreCard });
  expect(first.scoreCard.counts).toMatchObject({ wrong: 1, right: paper.attempt.questions.length - 1 });
  expect(Math.round(first.scoreCard.durationMs / minute)).toBe(10);
});

it('answers given after the time on the device are kept and not scored', async () => {
  const quizId = await aQuiz(bench.database.db, bench.bank, { timeLimitMinutes: 5 });
  const { student, paper } = await aDownload({ quizId });
  await ageDownload(paper);
  const [intime, ...others] = answersTo(paper, { answeredMsAgo: 2 * minute });
  if (!intime) throw new Error('The paper is empty.');
  const answers = [{ ...intime, answeredMsAgo: 8 * minute }, ...others];

  const { scoreCard } = await handIn(bench.services, student.userId, aHandIn(paper, { answers }));

  const view = await getAttempt(bench.services, student, paper.attempt.id);
  expect(scoreCard.counts).toMatchObject({ right: 1, unanswered: others.length });
  expect(view).toMatchObject({ submittedBy: 'deadline' });
  expect(view.questions.filter(({ late }) => late !== null)).toHaveLength(others.length);
});

it('a device cannot have begun before it had the paper', async () => {
  const { student, paper } = await aDownload();

  const { scoreCard } = await handIn(
    bench.services,
    student.userId,
    aHandIn(paper, { startedMsAgo: 86_400_000 }),
  );

  expect(scoreCard.durationMs).toBeLessThan(minute);
});

it('until it is handed in nobody saves to it, lists it, or hands in what is not theirs', async () => {
  const { student, paper } = await aDownload();
  const other = await aPerson(bench.database.db);
  const question = bench.bank.questions[0] as StoredQuestion;

  const attempt = { student, attemptId: paper.attempt.id };
  await expect(save(bench, attempt, { question })).rejects.toMatchObject({ code: 'not-found' });
  const { attempts } = await listAttempts(bench.services, student, { limit: 10 });
  expect(attempts).toEqual([]);
  await expect(handIn(bench.services, other.userId, aHandIn(paper))).rejects.toMatchObject({
    code: 'not-found',
  });
});

it('an attempt that is open online does not stand in the way', async () => {
  const { student, paper } = await aDownload();
  await startAttempt(bench.services, student, { quizId: bench.quizId, mode: 'exam' });

  const { isFirst } = await handIn(bench.services, student.userId, aHandIn(paper));

  expect(isFirst).toBe(true);
});

it('what was begun after its time is refused', async () => {
  const { student, paper } = await aDownload();
  await sql`update attempt set start_until = now() - interval '1 day', started_at = now() - interval '2 days'
    where id = ${paper.attempt.id}`.execute(bench.database.db);

  await expect(handIn(bench.services, student.userId, aHandIn(paper))).rejects.toMatchObject({
    code: 'gone',
  });
});

it('studying without a network is offered only where the keys may come along', async () => {
  await expect(aDownload({ mode: 'study' })).rejects.toMatchObject({ reason: 'offline-not-allowed' });

  const quizId = await aQuiz(bench.database.db, bench.bank);
  await sql`update quiz_version set offline = 'with-keys' where quiz_id = ${quizId}`.execute(
    bench.database.db,
  );
  const { paper } = await aDownload({ quizId, mode: 'study' });
  expect(Object.keys(paper.keys ?? {})).toHaveLength(paper.attempt.questions.length);
});
