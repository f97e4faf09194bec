import type { EssayMark } from '@debrief/core';
import type { Actor } from '@debrief/platform';
import {
  aBank,
  aGroup,
  aPerson,
  aQuiz,
  essay,
  type StoredQuestion,
  singleChoice,
  type TestBank,
} from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { listNotifications } from '../../notifications/list-notifications.ts';
import { notifyEssayMarked } from '../../notifications/notify-of-attempt.ts';
import { getAttempt } from '../get-attempt.ts';
import { getAttemptForInsight } from '../get-attempt-for-insight.ts';
import { getQuiz } from '../list-quizzes.ts';
import { submitAttempt } from '../submit-attempt.ts';
import { aStartedAttempt, countRows, openQuizBench, type QuizBench, save } from '../testing/quiz-bench.ts';
import { getEssay } from './get-essay.ts';
import { listEssays } from './list-essays.ts';
import { markEssay } from './mark-essay.ts';

let bench: QuizBench;
let bank: TestBank;
let quizId: string;
let [choice, first, second] = [] as unknown as [StoredQuestion, StoredQuestion, StoredQuestion];

beforeAll(async () => {
  bench = await openQuizBench();
  bank = await aBank(bench.database.db, [singleChoice('choice'), essay('first'), essay('second')]);
  [choice, first, second] = bank.questions as [StoredQuestion, StoredQuestion, StoredQuestion];
  quizId = await aQuiz(bench.database.db, bank);
});
afterAll(() => bench.close());

/** One right choice, and what was written of the two essays. */
async function aWrittenAttempt(
  texts: { first?: string; second?: string } = { first: 'My thoughts.', second: 'More of them.' },
) {
  const { db } = bench.database;
  const attempt = await aStartedAttempt(bench, { quizId });
  const [tutor, stranger] = [
    await aPerson(db, { role: 'tutor', name: 'Tess Tutor' }),
    await aPerson(db, { role: 'tutor' }),
  ];
  await aGroup(db, { tutors: [tutor], students: [attempt.student] });
  await save(bench, attempt, { question: choice });
  const answers = [
    [first, texts.first],
    [second, texts.second],
  ] as const;
  for (const [question, text] of answers)
    if (text !== undefined) await save(bench, attempt, { question, response: { kind: 'essay', text } });
  const { scoreCard } = await submitAttempt(bench.services, attempt.student.userId, attempt);
  return { ...attempt, tutor: tutor as Actor, stranger: stranger as Actor, scoreCard };
}

const levels = (name: string, thought: number, words: number): EssayMark => ({
  type: 'rubric',
  levels: { [`${name}-thought`]: `${name}-thought-${thought}`, [`${name}-words`]: `${name}-words-${words}` },
});
const page = { status: 'waiting', limit: 30 } as const;

function mark(actor: Actor, attemptId: string, question: StoredQuestion, given: EssayMark, comment = '') {
  return markEssay(bench.services, actor, {
    ...{ attemptId, questionVersionId: question.versionId, mark: given, comment },
  });
}

it('an essay stands outside of the score until it is marked, then inside', async () => {
  const { attemptId, student, tutor, scoreCard } = await aWrittenAttempt();
  expect(scoreCard).toMatchObject({
    ...{ scorePercent: 100, points: '1', maxPoints: '1' },
    counts: { total: 1, right: 1, unmarked: 2 },
  });

  // Thought counts twice: (2 × 50 % + 100 %) / 3.
  const result = await mark(tutor, attemptId, first, levels('first', 50, 100), 'Say more of why.');
  await mark(tutor, attemptId, second, { type: 'percent', percent: 0 });

  expect(result).toEqual({ points: '0.66667', maxPoints: '1', scorePercent: 83.3, waitingCount: 1 });
  const view = await getAttempt(bench.services, student, attemptId);
  expect(view.scoreCard).toMatchObject({
    ...{ scorePercent: 55.6, points: '1.66667', maxPoints: '3' },
    counts: { total: 3, right: 1, partial: 1, wrong: 1, unmarked: 0 },
  });
  const shown = view.questions.find((each) => each.questionVersionId === first.versionId);
  expect(shown?.reveal).toMatchObject({
    ...{ outcome: 'partial', points: '0.66667' },
    marking: { mark: levels('first', 50, 100), comment: 'Say more of why.', markedBy: 'Tess Tutor' },
  });
});

it('marking again takes the place of the mark before', async () => {
  const { attemptId, tutor } = await aWrittenAttempt({ first: 'One.' });
  await mark(tutor, attemptId, first, { type: 'percent', percent: 20 }, 'Hm.');

  const changed = await mark(
    tutor,
    attemptId,
    first,
    { type: 'percent', percent: 80 },
    'Better than I thought.',
  );

  expect(changed).toMatchObject({ points: '0.8', waitingCount: 0 });
  const read = await getEssay(bench.services, tutor, { attemptId, questionVersionId: first.versionId });
  expect(read).toMatchObject({ text: 'One.', points: '0.8', marking: { comment: 'Better than I thought.' } });
  expect(await countRows(bench, 'essay_mark', `attempt_id = '${attemptId}'`)).toBe(1);
});

it('what waits is listed for those who teach the student, oldest first, page by page', async () => {
  const { attemptId, tutor, stranger } = await aWrittenAttempt();
  const admin: Actor = await aPerson(bench.database.db, { role: 'admin' });

  const one = await listEssays(bench.services, tutor, { ...page, limit: 1 });
  const two = await listEssays(bench.services, tutor, { ...page, limit: 1, cursor: one.nextCursor });

  const listed = [...one.essays, ...two.essays];
  expect(new Set(listed.map((each) => each.questionVersionId))).toEqual(
    new Set([first.versionId, second.versionId]),
  );
  expect(listed[0]).toMatchObject({ attemptId, studentName: 'Nadia Nguyen', quizTitle: 'A quiz' });
  expect(two.nextCursor).toBeNull();
  expect(one.quizzes).toEqual([{ id: quizId, title: 'A quiz', waitingCount: 2 }]);
  expect((await listEssays(bench.services, stranger, page)).essays).toEqual([]);
  expect((await listEssays(bench.services, admin, page)).essays.map((each) => each.attemptId)).toContain(
    attemptId,
  );

  await mark(tutor, attemptId, first, { type: 'percent', percent: 100 });
  expect((await listEssays(bench.services, tutor, page)).essays).toHaveLength(1);
  expect((await listEssays(bench.services, tutor, { ...page, status: 'marked' })).essays).toMatchObject([
    { questionVersionId: first.versionId, wordCount: 2 },
  ]);
});

it('neither the student nor a tutor of others may mark or read it', async () => {
  const { attemptId, student, stranger } = await aWrittenAttempt();
  const key = { attemptId, questionVersionId: first.versionId };

  for (const actor of [student as Actor, stranger]) {
    await expect(mark(actor, attemptId, first, { type: 'percent', percent: 100 })).rejects.toMatchObject({
      code: 'not-found',
    });
    await expect(getEssay(bench.services, actor, key)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await countRows(bench, 'essay_mark', `attempt_id = '${attemptId}'`)).toBe(0);
});

it('a mark that does not fit the rubric changes nothing', async () => {
  const { attemptId, tutor } = await aWrittenAttempt();
  const broken: EssayMark[] = [
    levels('second', 50, 100),
    { type: 'rubric', levels: {} },
    { type: 'percent', percent: 101 },
  ];

  for (const each of broken)
    await expect(mark(tutor, attemptId, first, each)).rejects.toMatchObject({ reason: 'mark-does-not-fit' });

  await expect(mark(tutor, attemptId, choice, { type: 'percent', percent: 1 })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await listEssays(bench.services, tutor, page)).essays).toHaveLength(2);
});

it('an essay nobody wrote is unanswered: nothing waits, nothing can be marked', async () => {
  const { attemptId, tutor, scoreCard } = await aWrittenAttempt({ first: 'One.', second: '  ' });

  expect(scoreCard.counts).toMatchObject({ total: 2, unanswered: 1, unmarked: 1 });
  await expect(mark(tutor, attemptId, second, { type: 'percent', percent: 100 })).rejects.toMatchObject({
    reason: 'nothing-to-mark',
  });
});

it('the student is told once nothing of the attempt waits', async () => {
  const { attemptId, student, tutor } = await aWrittenAttempt();
  const told = () => countRows(bench, 'event', `user_id = '${student.userId}' and name = 'essay.marked'`);

  await mark(tutor, attemptId, first, { type: 'percent', percent: 10 });
  expect(await told()).toBe(0);
  await mark(tutor, attemptId, second, { type: 'percent', percent: 10 });
  await mark(tutor, attemptId, second, { type: 'percent', percent: 90 });
  expect(await told()).toBe(1);

  await notifyEssayMarked(bench.services, { userId: student.userId, attemptId });
  const { items } = await listNotifications(bench.services, student.userId, { limit: 5 });
  expect(items).toMatchObject([{ kind: 'essay-marked', attemptId, quizTitle: 'A quiz' }]);
});

it('debrief and last score leave out what waits', async () => {
  const { attemptId, student } = await aWrittenAttempt();
  const insight = await getAttemptForInsight(bench.services, { userId: student.userId, attemptId });
  expect(insight?.questions.map(({ result }) => result.questionVersionId)).toEqual([choice.versionId]);

  const essays = await aBank(bench.database.db, [essay('alone')]);
  const alone = await aStartedAttempt(bench, { quizId: await aQuiz(bench.database.db, essays) });
  await save(bench, alone, { question: essays.questions[0] as StoredQuestion });
  const { scoreCard } = await submitAttempt(bench.services, alone.student.userId, alone);
  const [{ quiz_id }] = (
    await bench.database.pool.query('select quiz_id from attempt where id = $1', [alone.attemptId])
  ).rows;

  expect(scoreCard).toMatchObject({ counts: { total: 0, unmarked: 1 }, hasPassed: null });
  expect((await getQuiz(bench.services, alone.student as Actor, quiz_id)).lastAttempt).toBeNull();
});
