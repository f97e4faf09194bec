import type { QuestionDraft } from '@debrief/contracts';
import { notFound, type Services } from '@debrief/platform';
import { deleteDraft, findDraft, listDraftRows } from './draft-queries.ts';

export async function getDraft({ db }: Services, userId: string, draftId: string): Promise<QuestionDraft> {
  const draft = await findDraft(db, userId, draftId);
  if (!draft) throw notFound('draft');
  return draft;
}

export async function listDrafts(
  { db }: Services,
  userId: string,
  subjectId: string | null,
): Promise<QuestionDraft[]> {
  return await listDraftRows(db, userId, subjectId);
}

/** A draft that is gone already is discarded too. */
export async function discardDraft({ db }: Services, userId: string, draftId: string): Promise<void> {
  await deleteDraft(db, userId, draftId);
}
