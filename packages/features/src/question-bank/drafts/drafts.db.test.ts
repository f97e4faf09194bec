import { randomUUID } from 'node:crypto';
import type { saveDraftInput } from '@debrief/contracts';
import type { Actor } from '@debrief/platform';
import { aPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { z } from 'zod';
import { aQuestion } from '../testing/a-question.builder.ts';
import { type AuthorsDesk, openAuthorsDesk, writeSound } from '../testing/an-author.builder.ts';
import { discardDraft, getDraft, listDrafts } from './drafts.ts';
import { saveDraft } from './save-draft.ts';

let desk: AuthorsDesk;
beforeAll(async () => {
  desk = await openAuthorsDesk();
});
afterAll(() => desk.close());

const save = (given: Partial<z.output<typeof saveDraftInput>>, author: Actor = desk.tutor) =>
  saveDraft(desk.services, author, {
    ...{ draftId: randomUUID(), subjectId: desk.bank.subjectId, questionId: null, baseVersion: 0 },
    ...{ body: aQuestion('Begun?'), place: {}, baseRevision: 0, ...given },
  });

it('a draft may be anything so far, and says what it lacks', async () => {
  const draftId = randomUUID();
  const { revision, problems } = await save({ draftId, body: { kind: 'single-choice', stem: 'Half' } });

  expect(revision).toBe(1);
  expect(problems.map(({ place }) => place)).toEqual(expect.arrayContaining(['options', 'scoring']));
  expect(await getDraft(desk.services, desk.tutor.userId, draftId)).toMatchObject({
    body: { kind: 'single-choice', stem: 'Half' },
    revision: 1,
  });
  expect((await save({ draftId, body: aQuestion('Whole?'), baseRevision: 1 })).problems).toEqual([]);
});

it('of two tabs the second is told, and sending the same save again is not a second one', async () => {
  const draftId = randomUUID();
  await save({ draftId });
  const mine = { draftId, baseRevision: 1, body: aQuestion('Mine?') };
  await save(mine);

  await expect(save({ ...mine, body: aQuestion('Yours?') })).rejects.toMatchObject({
    code: 'conflict',
    reason: 'draft-changed',
  });
  expect((await save(mine)).revision).toBe(2);
});

it('a question has one draft of a person, which ends when it is saved', async () => {
  const { questionId } = await writeSound(desk, aQuestion('Again?'));
  const draftId = randomUUID();
  await save({ draftId, questionId, baseVersion: 1 });

  await expect(save({ questionId, baseVersion: 1 })).rejects.toMatchObject({ reason: 'draft-changed' });
  await writeSound(desk, aQuestion('Again!'), { questionId, baseVersion: 1 });

  await expect(getDraft(desk.services, desk.tutor.userId, draftId)).rejects.toMatchObject({
    reason: 'draft-not-found',
  });
});

it('drafts are their own, listed by subject and thrown away', async () => {
  const other = await aPerson(desk.services.db, { role: 'tutor' });
  const draftId = randomUUID();
  await save({ draftId }, other);
  const list = (subjectId: string | null) => listDrafts(desk.services, other.userId, subjectId);

  expect(await list(desk.bank.subjectId)).toMatchObject([{ draftId }]);
  expect(await list(randomUUID())).toEqual([]);
  await expect(getDraft(desk.services, desk.tutor.userId, draftId)).rejects.toMatchObject({
    code: 'not-found',
  });
  await discardDraft(desk.services, desk.tutor.userId, draftId);
  expect(await list(null)).toHaveLength(1);
  await discardDraft(desk.services, other.userId, draftId);
  expect(await list(null)).toEqual([]);
});

it("nobody begins a draft of somebody else's question", async () => {
  const other = await aPerson(desk.services.db, { role: 'tutor' });
  const { questionId } = await writeSound(desk, aQuestion('Mine?'));

  await expect(save({ questionId, baseVersion: 1 }, other)).rejects.toMatchObject({
    reason: 'not-your-question',
  });
});
