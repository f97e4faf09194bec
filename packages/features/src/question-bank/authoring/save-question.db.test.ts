import { randomUUID } from 'node:crypto';
import type { QuestionStatus } from '@debrief/contracts';
import { aGroup, aPerson, aQuiz } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startAttempt } from '../../quizzes/index.ts';
import { listQuestions } from '../browse/list-questions.ts';
import { aQuestion } from '../testing/a-question.builder.ts';
import { type AuthorsDesk, openAuthorsDesk, write, writeSound } from '../testing/an-author.builder.ts';
import { compareVersions } from '../versions/compare-versions.ts';
import { listVersions } from '../versions/list-versions.ts';
import { getQuestion } from './get-question.ts';

let desk: AuthorsDesk;
beforeAll(async () => {
  desk = await openAuthorsDesk();
});
afterAll(() => desk.close());

const get = (questionId: string, version?: number) =>
  getQuestion(desk.services, desk.tutor, { questionId, version });
const found = async (search: string) => {
  const filter = { subjectId: desk.bank.subjectId, search, limit: 30, order: 'best' as const };
  return (await listQuestions(desk.services, desk.tutor, filter)).questions.map((question) => question.id);
};

it('a change makes a version, the old one stays, and the question is found by its new words alone', async () => {
  const { questionId } = await writeSound(desk, aQuestion('Where does the walrus sleep?'));

  const second = await writeSound(desk, aQuestion('Where does the narwhal sleep?'), {
    ...{ questionId, baseVersion: 1, note: 'Another animal.' },
  });

  expect(second.version).toBe(2);
  expect((await get(questionId)).question.stem).toBe('Where does the narwhal sleep?');
  expect(await get(questionId, 1)).toMatchObject({ version: 1, currentVersion: 2, ownerName: 'Tove Tutor' });
  expect((await get(questionId, 1)).question.stem).toBe('Where does the walrus sleep?');
  expect(await found('narwhal')).toEqual([questionId]);
  expect(await found('"walrus sleep"')).toEqual([]);
  expect((await listVersions(desk.services, desk.tutor, { questionId, limit: 30 })).versions).toMatchObject([
    { version: 2, note: 'Another animal.', authorName: 'Tove Tutor', attemptCount: 0 },
    { version: 1, note: '' },
  ]);
  const { changes } = await compareVersions(desk.services, desk.tutor, { questionId, from: 1, to: 2 });
  expect(changes.map((change) => change.place)).toEqual(['stem']);
});

it('versions come page by page, the newest first', async () => {
  const { questionId } = await writeSound(desk, aQuestion('Version 1?'));
  for (const baseVersion of [1, 2, 3, 4])
    await writeSound(desk, aQuestion(`Version ${baseVersion + 1}?`), { questionId, baseVersion });
  const page = async (cursor: string | null) => {
    const read = await listVersions(desk.services, desk.tutor, { questionId, cursor, limit: 2 });
    return { versions: read.versions.map(({ version }) => version), nextCursor: read.nextCursor };
  };

  expect(await page(null)).toEqual({ versions: [5, 4], nextCursor: '4' });
  expect(await page('4')).toEqual({ versions: [3, 2], nextCursor: '2' });
  expect(await page('2')).toEqual({ versions: [1], nextCursor: null });
});

it('saving what is there already makes no version, and moves it all the same', async () => {
  const { questionId } = await writeSound(desk, aQuestion('Same?'));

  const again = await writeSound(desk, aQuestion('Same?'), {
    ...{ questionId, baseVersion: 1, status: 'retired', place: { tags: ['b', 'a', 'b'], difficulty: 7.5 } },
  });

  expect(again.version).toBe(1);
  expect(await get(questionId)).toMatchObject({
    currentVersion: 1,
    status: 'retired',
    place: { tags: ['b', 'a'], difficulty: 7.5 },
  });
});

it('of two who edit the same version the second hears of it, and nothing of theirs is written', async () => {
  const { questionId } = await writeSound(desk, aQuestion('Whose?'));
  const admin = await aPerson(desk.services.db, { role: 'admin' });
  const begun = { questionId, baseVersion: 1 };

  const both = await Promise.allSettled([
    writeSound(desk, aQuestion('Mine?'), begun),
    writeSound(desk, aQuestion('Yours?'), { ...begun, author: admin }),
  ]);

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'conflict', reason: 'question-changed' },
  });
  expect((await get(questionId)).currentVersion).toBe(2);
});

it('a save whose answer was lost may be sent again', async () => {
  const draftId = randomUUID();
  const first = await writeSound(desk, aQuestion('Once?'), { draftId });
  expect(await writeSound(desk, aQuestion('Once?'), { draftId })).toEqual(first);

  const change = { questionId: first.questionId, baseVersion: 1 };
  const second = await writeSound(desk, aQuestion('Once more?'), change);
  expect(await writeSound(desk, aQuestion('Once more?'), change)).toEqual(second);
});

it.each([
  ['draft', 'saved'],
  ['review', 'problems'],
  ['published', 'problems'],
  ['retired', 'saved'],
] satisfies [QuestionStatus, string][])('unfinished as %s: %s', async (status, expected) => {
  const twoWrong = aQuestion('Unfinished?', {
    options: ['a', 'b'].map((id) => ({ id, text: id, explanation: '', isCorrect: false })),
  });
  expect((await write(desk, twoWrong, { status })).status).toBe(expected);
});

it('a picture without words keeps a question from being published, not from being a draft', async () => {
  const blind = aQuestion('What is this? ![](media:00)');

  expect(await write(desk, blind)).toMatchObject({ status: 'problems', problems: [{ place: 'stem' }] });
  expect(await write(desk, blind, { status: 'draft' })).toMatchObject({ status: 'saved' });
  expect(await write(desk, aQuestion('What? ![a red fox](media:00)'))).toMatchObject({ status: 'saved' });
});

it('another tutor reads what is for everyone, edits none of it, and does not see a draft', async () => {
  const other = await aPerson(desk.services.db, { role: 'tutor' });
  const shown = await writeSound(desk, aQuestion('For all?'));
  const draft = await writeSound(desk, aQuestion('Not yet?'), { status: 'draft' });

  const theirs = (questionId: string) => getQuestion(desk.services, other, { questionId });
  expect(await theirs(shown.questionId)).toMatchObject({ canEdit: false });
  await expect(theirs(draft.questionId)).rejects.toMatchObject({ reason: 'question-not-found' });
  const change = { questionId: shown.questionId, baseVersion: 1, author: other };
  await expect(write(desk, aQuestion('Mine now?'), change)).rejects.toMatchObject({
    reason: 'not-your-question',
  });
});

it('a question goes where its author may put it', async () => {
  const taught = await aGroup(desk.services.db, { tutors: [{ ...desk.tutor, sessionId: '' }] });
  const foreign = await aGroup(desk.services.db, {});
  const inGroup = (groupId: string | null) =>
    write(desk, aQuestion('Where?'), { place: { visibility: 'group', groupId } });

  expect(await inGroup(taught)).toMatchObject({ status: 'saved' });
  await expect(inGroup(foreign)).rejects.toMatchObject({ reason: 'group-not-found' });
  await expect(inGroup(null)).rejects.toMatchObject({ reason: 'group-missing' });
  await expect(write(desk, aQuestion('Where?'), { place: { topicId: randomUUID() } })).rejects.toMatchObject({
    reason: 'topic-not-found',
  });
});

it('an administrator shares with any group, but with none that is not there [001-08]', async () => {
  const admin = await aPerson(desk.services.db, { role: 'admin' });
  const foreign = await aGroup(desk.services.db, {});
  const inGroup = (groupId: string) =>
    write(desk, aQuestion('Whose?'), { author: admin, place: { visibility: 'group', groupId } });

  expect(await inGroup(foreign)).toMatchObject({ status: 'saved' });
  await expect(inGroup(randomUUID())).rejects.toMatchObject({ reason: 'group-not-found' });
});

it('what is retired stands on no new paper and stays on those that have begun', async () => {
  const { services, bank } = desk;
  const student = await aPerson(services.db);
  const quizId = await aQuiz(services.db, bank);
  const paperOf = async (attemptId: string) =>
    (
      await services.db
        .selectFrom('attempt')
        .select('paper')
        .where('id', '=', attemptId)
        .executeTakeFirstOrThrow()
    ).paper as { questions: unknown[] };
  const begun = await startAttempt(services, student, { quizId, mode: 'exam' });
  const before = (await paperOf(begun)).questions.length;
  const admin = await aPerson(services.db, { role: 'admin' });
  const [question] = bank.questions;

  await writeSound(desk, question?.question ?? aQuestion('?'), {
    ...{ questionId: question?.questionId ?? '', baseVersion: 1, status: 'retired', author: admin },
  });

  const later = await startAttempt(services, await aPerson(services.db), { quizId, mode: 'exam' });
  expect([(await paperOf(begun)).questions.length, (await paperOf(later)).questions.length]).toEqual([
    before,
    before - 1,
  ]);
});
