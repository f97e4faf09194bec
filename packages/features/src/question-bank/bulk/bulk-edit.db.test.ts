import { randomUUID } from 'node:crypto';
import { bulkEditInput } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aPerson } from '@debrief/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { getQuestion } from '../authoring/get-question.ts';
import { aQuestion } from '../testing/a-question.builder.ts';
import { type AuthorsDesk, openAuthorsDesk, writeSound } from '../testing/an-author.builder.ts';
import { bulkEdit } from './bulk-edit.ts';
import { undoBulkEdit } from './undo-bulk-edit.ts';

let desk: AuthorsDesk;
let ids: string[];
beforeAll(async () => {
  desk = await openAuthorsDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  const written = [
    await writeSound(desk, aQuestion('One?'), { place: { tags: ['old', 'a'], difficulty: 2 } }),
    await writeSound(desk, aQuestion('Two?'), {
      place: { tags: ['old'], difficulty: 8.5 },
      status: 'retired',
    }),
  ];
  ids = written.map(({ questionId }) => questionId);
});

type Change = Record<string, unknown>;
const edit = (change: Change, author: Actor = desk.tutor, questionIds = ids) =>
  bulkEdit(desk.services, author, bulkEditInput.parse({ questionIds, change }));
const undo = (undoId: string, author: Actor = desk.tutor) => undoBulkEdit(desk.services, author, undoId);
const stateOf = async () => {
  const details = await Promise.all(
    ids.map((questionId) => getQuestion(desk.services, desk.tutor, { questionId })),
  );
  return details.map(({ status, place }) => ({ status, ...place }));
};

const changes: [Change, Record<string, unknown>[]][] = [
  [{ type: 'set-status', status: 'review' }, [{ status: 'review' }, { status: 'review' }]],
  [{ type: 'set-difficulty', difficulty: 3.5 }, [{ difficulty: 3.5 }, { difficulty: 3.5 }]],
  [{ type: 'add-tags', tags: ['new', 'a'] }, [{ tags: ['old', 'a', 'new'] }, { tags: ['old', 'new', 'a'] }]],
  [{ type: 'remove-tags', tags: ['old'] }, [{ tags: ['a'] }, { tags: [] }]],
  [
    { type: 'set-visibility', visibility: 'private', groupId: null },
    [{ visibility: 'private' }, { visibility: 'private' }],
  ],
];

it.each(changes)('%j changes all of them and is taken back', async (change, expected) => {
  const before = await stateOf();

  const { changedCount, undoId } = await edit(change);
  expect(changedCount).toBe(2);
  expect(await stateOf()).toMatchObject(expected);

  await undo(undoId);
  expect(await stateOf()).toEqual(before);
});

it('what is deleted is gone, and comes back with an undo', async () => {
  const { undoId } = await edit({ type: 'delete' });
  await expect(stateOf()).rejects.toMatchObject({ reason: 'question-not-found' });

  await undo(undoId);
  expect(await stateOf()).toHaveLength(2);
});

it('one that may not be edited, or is not there, refuses the whole', async () => {
  const before = await stateOf();
  const foreign = desk.bank.questions[0]?.questionId ?? '';
  const change = { type: 'set-difficulty', difficulty: 1 };

  await expect(edit(change, desk.tutor, [...ids, foreign])).rejects.toMatchObject({
    reason: 'not-your-question',
  });
  await expect(edit(change, desk.tutor, [...ids, randomUUID()])).rejects.toMatchObject({ code: 'not-found' });
  expect(await stateOf()).toEqual(before);
});

it('an unfinished question refuses to be published, and is named', async () => {
  const draft = await writeSound(desk, aQuestion('![](media:aa)'), { status: 'draft' });
  ids.push(draft.questionId);

  await expect(edit({ type: 'set-status', status: 'published' })).rejects.toMatchObject({
    reason: 'questions-not-sound',
    issues: [{ path: draft.questionId }],
  });
  expect((await stateOf()).map(({ status }) => status)).toEqual(['published', 'retired', 'draft']);
});

it('a topic of another subject, a foreign group and too many tags are refused', async () => {
  await expect(edit({ type: 'set-topic', topicId: randomUUID() })).rejects.toMatchObject({
    reason: 'topic-not-found',
  });
  await expect(
    edit({ type: 'set-visibility', visibility: 'group', groupId: randomUUID() }),
  ).rejects.toMatchObject({ reason: 'group-not-found' });
  const tags = Array.from({ length: 30 }, (_, index) => `tag ${index}`);
  await expect(edit({ type: 'add-tags', tags })).rejects.toMatchObject({ reason: 'too-many-tags' });
});

it('an undo works once, within a day, for whoever made the change', async () => {
  const { undoId } = await edit({ type: 'set-difficulty', difficulty: 1 });
  const other = await aPerson(desk.services.db, { role: 'admin' });

  await expect(undo(undoId, other)).rejects.toMatchObject({ code: 'not-found' });
  await undo(undoId);
  await expect(undo(undoId)).rejects.toMatchObject({ reason: 'undone-before' });

  const late = await edit({ type: 'set-difficulty', difficulty: 1 });
  await desk.services.db
    .updateTable('question_bulk_edit')
    .set({ created_at: new Date(Date.now() - 25 * 3_600_000) })
    .where('id', '=', late.undoId)
    .execute();
  await expect(undo(late.undoId)).rejects.toMatchObject({ reason: 'undo-over' });
  expect((await stateOf()).map(({ difficulty }) => difficulty)).toEqual([1, 1]);
});

it('an undo leaves what was changed again since', async () => {
  const { undoId } = await edit({ type: 'set-difficulty', difficulty: 1 });
  await edit({ type: 'set-difficulty', difficulty: 9 }, desk.tutor, ids.slice(0, 1));

  await undo(undoId);

  expect((await stateOf()).map(({ difficulty }) => difficulty)).toEqual([9, 8.5]);
});
