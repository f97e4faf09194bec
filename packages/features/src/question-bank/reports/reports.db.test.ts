import { randomUUID } from 'node:crypto';
import { listReportsInput, reportQuestionInput } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aPerson, aQuiz } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAttempt } from '../../quizzes/index.ts';
import { reportQuestion } from '../../quizzes/report-question.ts';
import { aQuestion } from '../testing/a-question.builder.ts';
import { type AuthorsDesk, openAuthorsDesk, writeSound } from '../testing/an-author.builder.ts';
import { answerReport } from './answer-report.ts';
import { listReports } from './list-reports.ts';

let desk: AuthorsDesk;
let student: Actor;
let seen: { attemptId: string; questionVersionId: string };
beforeAll(async () => {
  desk = await openAuthorsDesk();
  student = await aPerson(desk.services.db, { name: 'Stine Student' });
  const mine = await writeSound(desk, aQuestion('Is two and two five?'));
  const question = {
    ...{ questionId: mine.questionId, versionId: mine.versionId, topicId: desk.bank.conceptIds[0] },
    ...{ question: aQuestion('Is two and two five?') },
  };
  desk.bank.questions.push({ ...question, right: null as never, wrong: null as never });
  const quizId = await aQuiz(desk.services.db, desk.bank);
  const attemptId = await startAttempt(desk.services, student, { quizId, mode: 'exam' });
  seen = { attemptId, questionVersionId: mine.versionId };
});
afterAll(() => desk.close());

const report = (userId: string, given: Record<string, unknown> = {}) =>
  reportQuestion(
    desk.services,
    userId,
    reportQuestionInput.parse({ ...seen, reason: 'wrong-key', ...given }),
  );
const list = (actor: Actor, given: Record<string, unknown> = {}) =>
  listReports(desk.services, actor, listReportsInput.parse(given));
const eventsNamed = async (name: string) =>
  (await desk.services.db.selectFrom('event').select('payload').where('name', '=', name).execute()).length;

it('only what stood on a paper of their own can be reported', async () => {
  const stranger = await aPerson(desk.services.db);
  const elsewhere = await writeSound(desk, aQuestion('On no paper?'));

  await expect(report(stranger.userId)).rejects.toMatchObject({ code: 'not-found' });
  await expect(report(student.userId, { questionVersionId: elsewhere.versionId })).rejects.toMatchObject({
    code: 'not-found',
  });
  await expect(report(student.userId, { attemptId: randomUUID() })).rejects.toMatchObject({
    code: 'not-found',
  });
  expect((await list(desk.tutor)).reports).toEqual([]);
});

it('a report reaches whose question it is; saying more changes it and tells nobody twice', async () => {
  await report(student.userId, { text: 'It is four.' });
  await report(student.userId, { text: 'It is four, surely.' });

  expect((await list(desk.tutor)).reports).toMatchObject([
    { reason: 'wrong-key', text: 'It is four, surely.', reporterName: 'Stine Student', status: 'open' },
  ]);
  expect((await list(await aPerson(desk.services.db, { role: 'tutor' }))).reports).toEqual([]);
  expect((await list(await aPerson(desk.services.db, { role: 'admin' }))).reports).toHaveLength(1);
  expect(await eventsNamed('question.reported')).toBe(1);
});

it('it is answered once, by who may mend the question; reported again it is open again', async () => {
  const [open] = (await list(desk.tutor, { status: 'open' })).reports;
  const answer = { reportId: open?.id ?? '', status: 'fixed' as const, answer: 'You are right.' };
  const other = await aPerson(desk.services.db, { role: 'tutor' });

  await expect(answerReport(desk.services, other, answer)).rejects.toMatchObject({ code: 'not-found' });
  await answerReport(desk.services, desk.tutor, answer);
  await expect(answerReport(desk.services, desk.tutor, answer)).rejects.toMatchObject({
    reason: 'report-answered',
  });
  expect((await list(desk.tutor)).reports).toMatchObject([{ status: 'fixed', answer: 'You are right.' }]);
  expect(await eventsNamed('report.answered')).toBe(1);

  await report(student.userId, { text: 'Still wrong.' });
  expect((await list(desk.tutor)).reports).toMatchObject([{ status: 'open', answer: '', answeredAt: null }]);
  expect(await eventsNamed('question.reported')).toBe(2);
});

it('reports come page by page, newest first', async () => {
  const reporters = await Promise.all([aPerson(desk.services.db), aPerson(desk.services.db)]);
  for (const { userId } of reporters) {
    const quizId = await aQuiz(desk.services.db, desk.bank);
    const reporter = { ...student, userId };
    await report(userId, {
      attemptId: await startAttempt(desk.services, reporter, { quizId, mode: 'exam' }),
    });
  }

  const first = await list(desk.tutor, { limit: 2 });
  const second = await list(desk.tutor, { limit: 2, cursor: first.nextCursor });

  const ids = [...first.reports, ...second.reports].map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort().reverse());
  expect([ids.length, second.nextCursor]).toEqual([3, null]);
});
