import type { ColumnMapping, ImportMapping } from '@debrief/contracts';
import { type Actor, newId, notFound, type Services } from '@debrief/platform';
import { deleteMapping, listMappings, upsertMapping } from './mapping-queries.ts';

export function listImportMappings({ db }: Services, actor: Actor): Promise<ImportMapping[]> {
  return listMappings(db, actor.userId);
}

export function saveImportMapping(
  { db }: Services,
  actor: Actor,
  mapping: { name: string; columns: ColumnMapping },
): Promise<ImportMapping> {
  return upsertMapping(db, { userId: actor.userId, id: newId(), ...mapping });
}

export async function deleteImportMapping({ db }: Services, actor: Actor, id: string): Promise<void> {
  if (!(await deleteMapping(db, actor.userId, id))) throw notFound('mapping');
}
