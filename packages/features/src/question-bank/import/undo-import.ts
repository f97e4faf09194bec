import type { listImportsInput, PastImport } from '@debrief/contracts';
import { idSchema } from '@debrief/contracts';
import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import type { z } from 'zod';
import { listPastImports, markUndone, removeUntouched } from './history-queries.ts';

export async function listImports(
  { db }: Services,
  actor: Actor,
  input: z.output<typeof listImportsInput>,
): Promise<{ imports: PastImport[]; nextCursor: string | null }> {
  const cursor = input.cursor ? idSchema.safeParse(input.cursor) : null;
  if (cursor && !cursor.success)
    throw new AppError('invalid', 'the cursor is not one of ours', { reason: 'bad-cursor' });
  const rows = await listPastImports(db, {
    userId: actor.userId,
    subjectId: input.subjectId ?? null,
    beforeId: cursor?.data ?? null,
    limit: input.limit + 1,
  });
  const imports = rows.slice(0, input.limit);
  return { imports, nextCursor: rows.length > input.limit ? (imports.at(-1)?.id ?? null) : null };
}

/** Takes back what an import made, once. What was answered, put into a quiz or changed since stays. */
export async function undoImport(
  { db }: Services,
  actor: Actor,
  importId: string,
): Promise<{ removedCount: number; keptCount: number }> {
  return db.transaction().execute(async (trx) => {
    const madeIds = await markUndone(trx, actor.userId, importId);
    if (!madeIds) throw notFound('import');
    const removedCount = await removeUntouched(trx, actor.userId, madeIds);
    return { removedCount, keptCount: madeIds.length - removedCount };
  });
}
