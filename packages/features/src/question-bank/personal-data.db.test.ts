import { randomUUID } from 'node:crypto';
import { makePreviewLinkInput } from '@debrief/contracts';
import { aPerson } from '@debrief/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bulkEdit } from './bulk/bulk-edit.ts';
import { saveDraft } from './drafts/save-draft.ts';
import { uploadMedia } from './media/upload-media.ts';
import { questionBankPersonalData } from './personal-data.ts';
import { makePreviewLink } from './previews/manage-preview-links.ts';
import { answerReport } from './reports/answer-report.ts';
import { receiveReport } from './reports/receive-report.ts';
import { aQuestion } from './testing/a-question.builder.ts';
import { type AuthorsDesk, openAuthorsDesk, writeSound } from './testing/an-author.builder.ts';

let desk: AuthorsDesk;
beforeAll(async () => {
  desk = await openAuthorsDesk();
});
afterAll(() => desk.close());

/** Everything that a tutor leaves behind. */
async function work(): Promise<{ studentId: string }> {
  const { services, tutor, bank } = desk;
  const { questionId, versionId } = await writeSound(desk, aQuestion('Canary question?'));
  await saveDraft(services, tutor, {
    ...{ draftId: randomUUID(), subjectId: bank.subjectId, questionId, baseVersion: 1, baseRevision: 0 },
    ...{ body: aQuestion('Canary draft?'), place: {} },
  });
  await bulkEdit(services, tutor, {
    ...{ questionIds: [questionId], change: { type: 'set-difficulty', difficulty: 1 } },
  });
  await makePreviewLink(services, tutor, makePreviewLinkInput.parse({ questionId }));
  const bytes = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.alloc(9)]);
  await uploadMedia(services, tutor, { fileName: 'canary.png', data: bytes.toString('base64') });
  const { userId: studentId } = await aPerson(services.db);
  const report = { attemptId: randomUUID(), questionVersionId: versionId, reason: 'typo' as const };
  for (const userId of [studentId, tutor.userId])
    await receiveReport(services, userId, { ...report, text: 'Canary report' });
  const { id } = await services.db
    .selectFrom('question_report')
    .select('id')
    .where('reporter_id', '=', studentId)
    .executeTakeFirstOrThrow();
  await answerReport(services, tutor, { reportId: id, status: 'no-fault', answer: 'No.' });
  return { studentId };
}

it('a tutor gets what they wrote, and erased they are named nowhere while their questions stay', async () => {
  const { db } = desk.services;
  const { userId } = desk.tutor;
  const { studentId } = await work();

  const exported = await questionBankPersonalData.export(db, userId);
  expect(exported).toMatchObject({
    questions: [{ body: { stem: 'Canary question?' } }],
    drafts: [{ body: { stem: 'Canary draft?' } }],
    reports: [{ text: 'Canary report' }],
    previewLinks: [{}],
  });
  expect(JSON.stringify(exported)).not.toMatch(/token/i);

  await db.transaction().execute((trx) => questionBankPersonalData.erase(trx, userId));

  for (const table of [
    ...(['question', 'question_version', 'question_draft', 'question_bulk_edit'] as const),
    ...(['question_preview_link', 'question_report', 'media'] as const),
  ])
    expect(JSON.stringify(await db.selectFrom(table).selectAll().execute()), table).not.toContain(userId);
  const reports = await db.selectFrom('question_report').select(['reporter_id', 'answer']).execute();
  expect(reports).toEqual([{ reporter_id: studentId, answer: 'No.' }]);
  const questions = await db.selectFrom('question').select('stem_text').execute();
  expect(questions).toContainEqual({ stem_text: 'Canary question?' });
});
