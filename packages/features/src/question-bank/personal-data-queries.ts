import type { DbOrTrx, Trx } from '@debrief/db';

/** What a person has written, without the bodies of old versions: those belong to the attempts that used them. */
export async function exportBankOf(db: DbOrTrx, userId: string) {
  const [questions, topics, imports, drafts, reports, previewLinks] = await Promise.all([
    db
      .selectFrom('question')
      .innerJoin('question_version as version', (join) =>
        join
          .onRef('version.question_id', '=', 'question.id')
          .onRef('version.version', '=', 'question.current_version'),
      )
      .select(['question.id', 'question.created_at as createdAt', 'question.tags', 'version.body'])
      .where('question.owner_id', '=', userId)
      .execute(),
    db
      .selectFrom('topic')
      .select(['id', 'name', 'created_at as createdAt'])
      .where('owner_id', '=', userId)
      .execute(),
    db.selectFrom('bank_import').selectAll().where('owner_id', '=', userId).execute(),
    db
      .selectFrom('question_draft')
      .select(['id', 'saved_at as savedAt', 'body', 'place'])
      .where('owner_id', '=', userId)
      .execute(),
    db
      .selectFrom('question_report')
      .select(['created_at as createdAt', 'reason', 'text', 'status', 'answer', 'answered_at as answeredAt'])
      .where('reporter_id', '=', userId)
      .execute(),
    db
      .selectFrom('question_preview_link')
      .select(['question_id as questionId', 'created_at as createdAt', 'expires_at as expiresAt'])
      .where('created_by', '=', userId)
      .execute(),
  ]);
  return { questions, topics, imports, drafts, reports, previewLinks };
}

/** Questions stay with the installation, since others have answered them; that this person wrote them is forgotten. */
export async function disownBankOf(trx: Trx, userId: string): Promise<void> {
  // Names must be free among the installation's own.
  await trx
    .updateTable('question')
    .set({ owner_id: null, external_id: null })
    .where('owner_id', '=', userId)
    .execute();
  await trx
    .updateTable('question_version')
    .set({ created_by: null })
    .where('created_by', '=', userId)
    .execute();
  await trx.updateTable('topic').set({ owner_id: null }).where('owner_id', '=', userId).execute();
  await trx.updateTable('exam').set({ owner_id: null }).where('owner_id', '=', userId).execute();
  await trx.deleteFrom('bank_import_file').where('user_id', '=', userId).execute();
  await trx.deleteFrom('bank_import_mapping').where('user_id', '=', userId).execute();
  await trx.deleteFrom('bank_import').where('owner_id', '=', userId).execute();
  await forgetAuthoringOf(trx, userId);
}

/** What was theirs alone goes; what they answered to others stays without them. */
async function forgetAuthoringOf(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('question_draft').where('owner_id', '=', userId).execute();
  await trx.deleteFrom('question_bulk_edit').where('owner_id', '=', userId).execute();
  await trx.deleteFrom('question_preview_link').where('created_by', '=', userId).execute();
  await trx.deleteFrom('question_report').where('reporter_id', '=', userId).execute();
  await trx
    .updateTable('question_report')
    .set({ answered_by: null })
    .where('answered_by', '=', userId)
    .execute();
  await trx.updateTable('media').set({ created_by: null }).where('created_by', '=', userId).execute();
}
