import { randomUUID } from 'node:crypto';
import type { Correction } from '@debrief/contracts';
import type { ScoreCard } from '@debrief/core';
import { aBank, aGroup, aPerson, aQuiz, type StoredQuestion, type TestPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { getInsight } from '../../insights/get-insight.ts';
import { writeInsight } from '../../insights/index.ts';
import { rewriteInsight } from '../../insights/rewrite-insight.ts';
import { applyAttempt, listTopicMastery, rebuildMastery } from '../../mastery/index.ts';
import { listNotifications } from '../../notifications/list-notifications.ts';
import { notifyAttemptRegraded } from '../../notifications/notify-of-regrade.ts';
import { takeInAttempt } from '../../practice/index.ts';

import { getAttempt } from '../get-attempt.ts';
import { updateStatisticsTask } from '../statistics/tasks.ts';
import { submitAttempt } from '../submit-attempt.ts';
import {
  aStartedAttempt,
  countRows,
  openQuizBench,
  type QuizBench,
  save,
  type TestAttempt,
} from '../testing/quiz-bench.ts';
import { applyRegrade } from './apply-regrade.ts';
import { listCorrections } from './list-corrections.ts';
import { previewRegrade } from './preview-regrade.ts';
import { regradeQuestion } from './regrade-question.ts';
import { listStaleQuestions } from './stale-result-queries.ts';
import { regradeJob } from './tasks.ts';
import { undoRegrade } from './undo-regrade.ts';

let bench: QuizBench;
let admin: TestPerson;
let tutor: TestPerson;
let question: StoredQuestion;
const signal = new AbortController().signal;

beforeAll(async () => {
  bench = await openQuizBench();
  admin = await aPerson(bench.database.db, { role: 'admin' });
  tutor = await aPerson(bench.database.db, { role: 'tutor' });
});
afterAll(() => bench.close());
/** Each test has a bank to itself. */
beforeEach(async () => {
  const { db } = bench.database;
  const bank = await aBank(db);
  bench = { ...bench, bank, quizId: await aQuiz(db, bank) };
  question = bank.questions[0] as StoredQuestion;
});

/** Answers the question, the next one rightly, and submits. */
async function aSubmitted(isRight: boolean): Promise<TestAttempt> {
  const attempt = await aStartedAttempt(bench);
  await save(bench, attempt, { question, response: isRight ? question.right : question.wrong });
  await save(bench, attempt, { question: bench.bank.questions[1] as StoredQuestion });
  await submitAttempt(bench.services, attempt.student.userId, attempt);
  return attempt;
}

/** The wrong option is the right one. */
function otherKey(): Correction {
  const { question: before } = question;
  if (!('options' in before)) throw new Error('the first question is one of choice');
  const options = before.options.map((option) => ({ ...option, isCorrect: option.id === 'one-s2' }));
  return { action: 'new-key', question: { ...before, options, explanation: 'It is the second.' } };
}

const apply = (correction: Correction, more: { quizIds?: string[]; correctionId?: string } = {}) =>
  applyRegrade(bench.services, admin, {
    ...{ questionId: question.questionId, correction, note: 'The key was wrong.' },
    ...{ quizIds: null, correctionId: randomUUID(), ...more },
  });
const work = () => regradeQuestion(bench.services, question.questionId, { signal });
const preview = (correction: Correction, actor = admin, quizIds: string[] | null = null) =>
  previewRegrade(bench.services, actor, { questionId: question.questionId, correction, quizIds });

async function cardOf({ student, attemptId }: TestAttempt): Promise<ScoreCard | null> {
  return (await getAttempt(bench.services, student, attemptId)).scoreCard;
}

it('another key: the preview says what the regrade does, and undoing it restores every card', async () => {
  const [right, wrong] = [await aSubmitted(true), await aSubmitted(false)];
  const before = [await cardOf(right), await cardOf(wrong)];

  const said = await preview(otherKey());
  expect(await cardOf(right)).toEqual(before[0]);
  const correction = await apply(otherKey());
  expect(correction).toMatchObject({ status: 'applying', waitingCount: 2, newVersion: 2 });
  await work();

  const after = [await cardOf(right), await cardOf(wrong)];
  expect(after.map((card) => card?.points)).toEqual(['1', '2']);
  expect(said).toMatchObject({ attemptCount: 2, studentCount: 2, upCount: 1, downCount: 1 });
  expect(said.changes.map(({ attemptId, before, after }) => [attemptId, before, after]).sort()).toEqual(
    [
      [right.attemptId, 33.3, after[0]?.scorePercent],
      [wrong.attemptId, 16.7, after[1]?.scorePercent],
    ].sort(),
  );
  expect(await listCorrections(bench.services, admin, question.questionId)).toMatchObject([
    { status: 'applied', attemptCount: 2, changedCount: 2, waitingCount: 0 },
  ]);

  await undoRegrade(bench.services, admin, correction.id);
  await work();

  expect([await cardOf(right), await cardOf(wrong)]).toEqual(before);
  expect(await listCorrections(bench.services, admin, question.questionId)).toMatchObject([
    { status: 'undone' },
  ]);
});

it('a dropped question leaves points and maximum of everyone; with the mark for everyone nobody loses', async () => {
  const [right, wrong] = [await aSubmitted(true), await aSubmitted(false)];

  const saidOfDrop = await preview({ action: 'drop' });
  await apply({ action: 'drop' });
  await work();

  const dropped = [await cardOf(right), await cardOf(wrong)];
  expect(dropped).toMatchObject([
    { points: '1', maxPoints: '5', scorePercent: 20, counts: { total: 5 } },
    { points: '1', maxPoints: '5', scorePercent: 20, counts: { total: 5 } },
  ]);
  expect(saidOfDrop.meanAfter).toBe(20);

  await apply({ action: 'full-credit' });
  await work();

  const given = [await cardOf(right), await cardOf(wrong)];
  expect(given.map((card) => [card?.points, card?.maxPoints])).toEqual([
    ['2', '6'],
    ['2', '6'],
  ]);
});

it('what is submitted meanwhile is scored by the correction, without the job', async () => {
  const open = await aStartedAttempt(bench);
  await save(bench, open, { question, response: question.wrong });

  expect(await preview(otherKey())).toMatchObject({ attemptCount: 0, openCount: 1 });
  const { id } = await apply(otherKey());
  await submitAttempt(bench.services, open.student.userId, open);

  expect((await cardOf(open))?.points).toBe('1');
  await undoRegrade(bench.services, admin, id);
  await work();
  expect((await cardOf(open))?.points).toBe('0');
});

it('an attempt that was scored without seeing the correction is found after its submission', async () => {
  const attempt = await aSubmitted(false);
  await apply(otherKey());

  expect(await listStaleQuestions(bench.services.db, bench.quizId)).toEqual([question.questionId]);
  await updateStatisticsTask.run({ quizId: bench.quizId }, { services: bench.services, signal, attempt: 1 });
  const { rows } = await bench.database.pool.query(
    "select count(*)::int as count from graphile_worker.jobs where task_identifier = 'quizzes.regrade' and key = $1",
    [`regrade:${question.questionId}`],
  );
  expect(rows[0].count).toBe(1);

  await work();
  expect(await listStaleQuestions(bench.services.db, bench.quizId)).toEqual([]);
  expect((await cardOf(attempt))?.points).toBe('2');
});

it('broken off and begun again, by two at once, everybody is rescored and told once', async () => {
  const attempts = [];
  for (let index = 0; index < 6; index++) attempts.push(await aSubmitted(index % 2 === 0));
  const stopped = new AbortController();
  await apply(otherKey());
  const failing = regradeQuestion(bench.services, question.questionId, {
    signal: stopped.signal,
    onProgress: async () => {},
  });
  stopped.abort();
  await expect(failing).rejects.toThrow();

  await Promise.all([work(), work()]);

  const ids = attempts.map(({ attemptId }) => `'${attemptId}'`).join(',');
  expect(
    await countRows(bench, 'event', `name = 'attempt.rescored' and payload ->> 'attemptId' in (${ids})`),
  ).toBe(6);
  expect(await countRows(bench, 'attempt_correction', `attempt_id in (${ids})`)).toBe(6);
});

it('sent twice it is one correction; other quizzes keep their key', async () => {
  const attempt = await aSubmitted(false);
  const correctionId = randomUUID();

  await apply(otherKey(), { correctionId, quizIds: [randomUUID()] });
  await apply(otherKey(), { correctionId, quizIds: [randomUUID()] });
  await work();

  expect(await countRows(bench, 'question_correction', `question_id = '${question.questionId}'`)).toBe(1);
  expect((await cardOf(attempt))?.points).toBe('1');
});

it('the job tells how far it is, and the author when it is done', async () => {
  await aSubmitted(false);
  const { id } = await apply({ action: 'full-credit' });
  const jobs = await bench.services.jobs.listUnfinished(admin.userId);
  expect(jobs).toContainEqual(expect.objectContaining({ kind: 'regrade', subjectId: id, status: 'queued' }));

  const waiting = { userId: admin.userId, correctionId: id };
  await regradeJob.task.run(
    { questionId: question.questionId, waiting },
    { services: bench.services, signal, attempt: 1 },
  );

  expect(await countRows(bench, 'job_record', `subject_id = '${id}' and status = 'done'`)).toBe(1);
});

it('a tutor corrects only what is theirs, and reads the names of their own students alone', async () => {
  const { db } = bench.database;
  const [mine, other] = [await aSubmitted(false), await aSubmitted(false)];
  await expect(preview(otherKey(), tutor)).rejects.toMatchObject({ code: 'not-allowed' });

  await aGroup(db, { tutors: [tutor], students: [mine.student] });
  await db
    .updateTable('question')
    .set({ owner_id: tutor.userId })
    .where('id', '=', question.questionId)
    .execute();
  const said = await preview({ action: 'full-credit' }, tutor);

  expect(said.changes.map(({ attemptId }) => attemptId)).toEqual([mine.attemptId]);
  expect(said).toMatchObject({ attemptCount: 2, upCount: 2, unlistedCount: 1 });
  expect(other.attemptId).not.toBe(mine.attemptId);
});

it('the review shows the new key and explanation, and the old key beside it', async () => {
  const attempt = await aSubmitted(false);
  await apply(otherKey());
  await work();

  const view = await getAttempt(bench.services, attempt.student, attempt.attemptId);

  const reveal = view.questions.find((each) => each.questionVersionId === question.versionId)?.reveal;
  expect(reveal).toMatchObject({
    ...{ outcome: 'right', points: '1' },
    key: { rightOptionIds: ['one-s2'], explanation: 'It is the second.' },
    correction: {
      ...{ action: 'new-key', note: 'The key was wrong.' },
      before: { outcome: 'wrong', points: '0', maxPoints: '1', key: { rightOptionIds: ['one-s1'] } },
    },
  });
});

it('students are told of the correction and of its undoing, with the score before and after', async () => {
  const { student, attemptId } = await aSubmitted(false);
  const key = { userId: student.userId, attemptId };
  const { id: correctionId } = await apply(otherKey());
  await work();
  await notifyAttemptRegraded(bench.services, { ...key, correctionId });
  await notifyAttemptRegraded(bench.services, { ...key, correctionId });
  await undoRegrade(bench.services, admin, correctionId);
  await work();
  await notifyAttemptRegraded(bench.services, { ...key, correctionId });

  const { items } = await listNotifications(bench.services, student.userId, { limit: 10 });

  const number = await numberOf(attemptId);
  expect(items).toMatchObject([
    { kind: 'attempt-regraded', isUndone: true, beforePercent: 33.3, afterPercent: 16.7 },
    {
      ...{ kind: 'attempt-regraded', isUndone: false, beforePercent: 16.7, afterPercent: 33.3 },
      ...{ questionNumber: number, action: 'new-key', note: 'The key was wrong.', attemptId },
    },
  ]);
});

it('the debrief, mastery and what is practised follow', async () => {
  const { student, attemptId } = await aSubmitted(false);
  const key = { userId: student.userId, attemptId };
  await writeInsight(bench.services, key);
  await applyAttempt(bench.services, key);
  await takeInAttempt(bench.services, key);
  const topicOf = async () =>
    (await listTopicMastery(bench.services.db, student.userId, new Date())).find(
      (topic) => topic.topicId === question.topicId,
    )?.mastery;
  const before = await topicOf();
  await apply(otherKey());
  await work();

  await rewriteInsight(bench.services, key);
  await rebuildMastery(bench.services, key);
  await takeInAttempt(bench.services, key);

  const insight = await getInsight(bench.services, key);
  expect(insight.way).toEqual({ by: 'rules', why: 'rescored' });
  expect(insight.insight?.summary).toContain('33.3');
  expect(await topicOf()).toBeGreaterThan(before ?? 100);
  expect(await countRows(bench, 'practice_card', `user_id = '${student.userId}'`)).toBe(0);
});

async function numberOf(attemptId: string): Promise<number> {
  const { rows } = await bench.database.pool.query('select paper from attempt where id = $1', [attemptId]);
  const versions = rows[0].paper.questions.map(
    (each: { questionVersionId: string }) => each.questionVersionId,
  );
  return versions.indexOf(question.versionId) + 1;
}
