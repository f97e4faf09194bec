import type { ColumnMapping, ImportMapping } from '@debrief/contracts';
import { type DbOrTrx, sql } from '@debrief/db';

export async function listMappings(db: DbOrTrx, userId: string): Promise<ImportMapping[]> {
  const rows = await db
    .selectFrom('bank_import_mapping')
    .select(['id', 'name', 'columns'])
    .where('user_id', '=', userId)
    .orderBy('name')
    .limit(100)
    .execute();
  return rows as ImportMapping[];
}

/** One of the same name is replaced. */
export async function upsertMapping(
  db: DbOrTrx,
  { userId, ...mapping }: { userId: string; id: string; name: string; columns: ColumnMapping },
): Promise<ImportMapping> {
  const row = await db
    .insertInto('bank_import_mapping')
    .values({ user_id: userId, id: mapping.id, name: mapping.name, columns: JSON.stringify(mapping.columns) })
    .onConflict((conflict) =>
      conflict.columns(['user_id', 'name']).doUpdateSet({ columns: sql`excluded.columns` }),
    )
    .returning(['id', 'name', 'columns'])
    .executeTakeFirstOrThrow();
  return row as ImportMapping;
}

export async function deleteMapping(db: DbOrTrx, userId: string, id: string): Promise<boolean> {
  const result = await db
    .deleteFrom('bank_import_mapping')
    .where('user_id', '=', userId)
    .where('id', '=', id)
    .executeTakeFirst();
  return result.numDeletedRows > 0n;
}
