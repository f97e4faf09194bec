import type { PastImport } from '@debrief/contracts';
import { type DbOrTrx, sql, type Trx } from '@debrief/db';

export async function listPastImports(
  db: DbOrTrx,
  by: { userId: string; subjectId: string | null; beforeId: string | null; limit: number },
): Promise<PastImport[]> {
  const { rows } = await sql<
    Omit<PastImport, 'createdAt' | 'undoneAt'> & { createdAt: Date; undoneAt: Date | null }
  >`
    select bank_import.id, bank_import.subject_id as "subjectId", topic.name as "subjectName", format,
      file_name as "fileName", found_count as "foundCount", taken_count as "takenCount",
      cardinality(made_question_ids) as "madeCount", cardinality(changed_question_ids) as "changedCount",
      refused_count as "refusedCount", bank_import.created_at as "createdAt", undone_at as "undoneAt"
    from bank_import join topic on topic.id = bank_import.subject_id
    where bank_import.owner_id = ${by.userId}
      and (${by.subjectId}::uuid is null or bank_import.subject_id = ${by.subjectId}::uuid)
      and (${by.beforeId}::uuid is null or bank_import.id < ${by.beforeId}::uuid)
    order by bank_import.id desc limit ${by.limit}`.execute(db);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    undoneAt: row.undoneAt?.toISOString() ?? null,
  }));
}

/** The ids of what it made, once: undefined when it is not there or was undone already. */
export async function markUndone(trx: Trx, userId: string, importId: string): Promise<string[] | undefined> {
  const row = await trx
    .updateTable('bank_import')
    .set({ undone_at: sql<Date>`now()` })
    .where('id', '=', importId)
    .where('owner_id', '=', userId)
    .where('undone_at', 'is', null)
    .returning('made_question_ids as madeIds')
    .executeTakeFirst();
  return row?.madeIds;
}

/** Those of its questions that nobody answered, used or changed since; their names are free again. */
export async function removeUntouched(
  trx: Trx,
  userId: string,
  questionIds: readonly string[],
): Promise<number> {
  const { rows } = await sql`
    update question set deleted_at = now(), external_id = null, updated_at = now()
    where id = any(${questionIds}::uuid[]) and owner_id = ${userId} and deleted_at is null and current_version = 1
      and not exists (
        select from question_version version where version.question_id = question.id and (
          exists (select from quiz_version_question used where used.question_id = question.id)
          or exists (select from answer_log where answer_log.question_version_id = version.id)))
    returning id`.execute(trx);
  return rows.length;
}
