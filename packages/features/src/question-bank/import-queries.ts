import type { RefusedQuestion } from '@debrief/contracts';
import type { Trx } from '@debrief/db';

export interface ImportRow {
  id: string;
  subjectId: string;
  ownerId: string | null;
  format: string;
  fileName: string;
  foundCount: number;
  takenCount: number;
  refused: RefusedQuestion[];
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
      refused: JSON.stringify(row.refused),
    })
    .execute();
}
