import type { CorrectionRow } from '@debrief/contracts';
import { type Actor, notFound, type Services } from '@debrief/platform';
import { getQuestion } from '../../question-bank/index.ts';
import { listCorrections as listRows } from './correction-queries.ts';
import { countStaleAttempts } from './stale-result-queries.ts';

/** Newest first; the one that is being applied says how many attempts it has left. */
export async function listCorrections(
  services: Services,
  actor: Actor,
  questionId: string,
): Promise<CorrectionRow[]> {
  await getQuestion(services, actor, { questionId, version: null });
  const rows = await listRows(services.db, questionId);
  const isWaiting = rows.some((row) => statusOf(row).endsWith('ing'));
  const waitingCount = isWaiting ? await countStaleAttempts(services.db, questionId) : 0;
  return rows.map((row) => {
    const { isApplied: _, isUndoApplied: __, createdAt, undoneAt, ...rest } = row;
    const status = statusOf(row);
    return {
      ...{ ...rest, status, createdAt: createdAt.toISOString(), undoneAt: undoneAt?.toISOString() ?? null },
      waitingCount: status.endsWith('ing') ? waitingCount : 0,
    };
  });
}

export async function getCorrection(
  services: Services,
  actor: Actor,
  { questionId, correctionId }: { questionId: string; correctionId: string },
): Promise<CorrectionRow> {
  const row = (await listCorrections(services, actor, questionId)).find(({ id }) => id === correctionId);
  if (!row) throw notFound('correction');
  return row;
}

function statusOf(row: { undoneAt: Date | null; isApplied: boolean; isUndoApplied: boolean }) {
  if (row.undoneAt) return row.isUndoApplied ? 'undone' : 'undoing';
  return row.isApplied ? 'applied' : 'applying';
}
