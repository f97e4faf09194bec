import { makePreviewLinkInput } from '@debrief/contracts';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createCaller } from '../../router.ts';
import { aQuestion } from '../testing/a-question.builder.ts';
import { type AuthorsDesk, openAuthorsDesk, writeSound } from '../testing/an-author.builder.ts';
import { listPreviewLinks, makePreviewLink, revokePreviewLink } from './manage-preview-links.ts';

let desk: AuthorsDesk;
let questionId: string;
beforeAll(async () => {
  desk = await openAuthorsDesk();
});
afterAll(() => desk.close());
beforeEach(async () => {
  ({ questionId } = await writeSound(desk, aQuestion('Seen by a colleague?'), { status: 'draft' }));
});

const make = () =>
  makePreviewLink(desk.services, desk.tutor, makePreviewLinkInput.parse({ questionId, days: 1 }));

/** As somebody who is not signed in. */
function open(token: string) {
  const nobody = { services: desk.services, actor: null, requestId: 'r', isLocal: false };
  const caller = createCaller({ ...nobody, isSessionValid: async () => false });
  return caller.questionBank.openPreview({ token });
}

it('whoever holds the link reads the question as it is now, and nothing of who wrote it', async () => {
  const { token } = await make();
  await writeSound(desk, aQuestion('Mended?'), { questionId, baseVersion: 1, status: 'draft' });

  const preview = await open(token);

  expect(preview).toMatchObject({
    version: 2,
    question: { stem: 'Mended?' },
    topicPath: [desk.bank.subjectSlug, 'basics', 'first-concept'],
  });
  expect(JSON.stringify(preview)).not.toMatch(new RegExp(`Tove|${desk.tutor.userId}`));
});

it('a link that was taken back no longer opens, another one still does', async () => {
  const [one, other] = [await make(), await make()];
  expect(await listPreviewLinks(desk.services, desk.tutor, questionId)).toHaveLength(2);

  await revokePreviewLink(desk.services, desk.tutor, one.id);

  await expect(open(one.token)).rejects.toMatchObject({ cause: { code: 'gone', reason: 'preview-over' } });
  expect((await open(other.token)).version).toBe(1);
  expect(await listPreviewLinks(desk.services, desk.tutor, questionId)).toMatchObject([{ id: other.id }]);
});

it('a link ends with its time and with its question', async () => {
  const [late, orphan] = [await make(), await make()];
  const { db } = desk.services;
  await db
    .updateTable('question_preview_link')
    .set({ expires_at: new Date(Date.now() - 1_000) })
    .where('id', '=', late.id)
    .execute();
  await expect(open(late.token)).rejects.toMatchObject({ cause: { code: 'gone' } });

  await db.updateTable('question').set({ deleted_at: new Date() }).where('id', '=', questionId).execute();
  await expect(open(orphan.token)).rejects.toMatchObject({ cause: { code: 'not-found' } });
});

it('the token itself is kept nowhere', async () => {
  const { token } = await make();
  const rows = await desk.services.db.selectFrom('question_preview_link').selectAll().execute();
  expect(JSON.stringify(rows)).not.toContain(token);
});
