import type { RefusedItem } from '@debrief/contracts';
import type { Trx } from '@debrief/db';

export interface ImportRow {
  id: string;
  subjectId: string;
  ownerId: string | null;
  format: string;
  fileName: string;
  foundCount: number;
  takenCount: number;
  refusedCount: number;
  /** The first of them. */
  refused: readonly RefusedItem[];
  madeIds: readonly string[];
  changedIds: readonly string[];
}

export async function insertImport(trx: Trx, row: ImportRow): Promise<void> {
  await trx
    .insertInto('bank_import')
    .values({
      id: row.id,
      subject_id: row.subjectId,
      owner_id: row.ownerId,
      format: row.format,
      file_name: row.fileName,
      found_count: row.foundCount,
      taken_count: row.takenCount,
      refused_count: row.refusedCount,
      refused: JSON.stringify(row.refused),
      made_question_ids: [...row.madeIds],
      changed_question_ids: [...row.changedIds],
    })
    .execute();
}
