import type { QuestionDraft } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

type StoredDraft = Omit<QuestionDraft, 'savedAt'> & { savedAt: Date };

const columns = sql`id as "draftId", subject_id as "subjectId", question_id as "questionId", base_version as "baseVersion",
  body, place, revision, saved_at as "savedAt"`;

function toDraft({ savedAt, ...draft }: StoredDraft): QuestionDraft {
  return { ...draft, savedAt: savedAt.toISOString() };
}

export async function findDraft(
  db: DbOrTrx,
  ownerId: string,
  draftId: string,
): Promise<QuestionDraft | undefined> {
  const { rows } = await sql<StoredDraft>`
    select ${columns} from question_draft where owner_id = ${ownerId} and id = ${draftId}`.execute(db);
  return rows[0] && toDraft(rows[0]);
}

export async function listDraftRows(
  db: DbOrTrx,
  ownerId: string,
  subjectId: string | null,
): Promise<QuestionDraft[]> {
  const { rows } = await sql<StoredDraft>`
    select ${columns} from question_draft
    where owner_id = ${ownerId} and (${subjectId}::uuid is null or subject_id = ${subjectId}::uuid)
    order by saved_at desc, id limit 200`.execute(db);
  return rows.map(toDraft);
}

export type DraftToSave = Omit<QuestionDraft, 'savedAt' | 'revision'> & {
  ownerId: string;
  baseRevision: number;
};

/** Nothing when the draft is no longer what this save was written over. */
export async function writeDraft(
  db: DbOrTrx,
  draft: DraftToSave,
): Promise<{ revision: number; savedAt: Date } | undefined> {
  const body = JSON.stringify(draft.body);
  const place = JSON.stringify(draft.place);
  const { rows } =
    draft.baseRevision === 0
      ? await sql<{ revision: number; savedAt: Date }>`
        insert into question_draft (owner_id, id, subject_id, question_id, base_version, body, place)
        values (${draft.ownerId}, ${draft.draftId}, ${draft.subjectId}, ${draft.questionId}, ${draft.baseVersion},
          ${body}::jsonb, ${place}::jsonb)
        on conflict do nothing
        returning revision, saved_at as "savedAt"`.execute(db)
      : await sql<{ revision: number; savedAt: Date }>`
        update question_draft set base_version = ${draft.baseVersion}, body = ${body}::jsonb, place = ${place}::jsonb,
          revision = revision + 1, saved_at = now()
        where owner_id = ${draft.ownerId} and id = ${draft.draftId} and revision = ${draft.baseRevision}
        returning revision, saved_at as "savedAt"`.execute(db);
  return rows[0] ?? (await findSameSave(db, draft));
}

/** This very save, whose answer was lost on the way. */
async function findSameSave(
  db: DbOrTrx,
  { ownerId, draftId, baseRevision, body, place }: DraftToSave,
): Promise<{ revision: number; savedAt: Date } | undefined> {
  const { rows } = await sql<{ revision: number; savedAt: Date }>`
    select revision, saved_at as "savedAt" from question_draft
    where owner_id = ${ownerId} and id = ${draftId} and revision = ${baseRevision + 1}
      and body = ${JSON.stringify(body)}::jsonb and place = ${JSON.stringify(place)}::jsonb`.execute(db);
  return rows[0];
}

export async function deleteDraft(db: DbOrTrx, ownerId: string, draftId: string): Promise<void> {
  await db.deleteFrom('question_draft').where('owner_id', '=', ownerId).where('id', '=', draftId).execute();
}

/** The draft that a question was saved from, and any other of this person of the same question. */
export async function endDrafts(
  trx: Trx,
  ownerId: string,
  { draftId, questionId }: { draftId: string | null; questionId: string },
): Promise<void> {
  await sql`
    delete from question_draft
    where owner_id = ${ownerId} and (id = ${draftId}::uuid or question_id = ${questionId}::uuid)`.execute(
    trx,
  );
}
