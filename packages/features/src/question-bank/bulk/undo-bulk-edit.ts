import { type Actor, AppError, notFound, type Services } from '@debrief/platform';
import { loadAccessActor } from '../../accounts/index.ts';
import { claimUndo, restoreQuestions } from './bulk-edit-queries.ts';

/** Once, within a day, by whoever made the change. */
export async function undoBulkEdit({ db }: Services, actor: Actor, undoId: string): Promise<void> {
  const accessActor = await loadAccessActor(db, actor);
  await db.transaction().execute(async (trx) => {
    const state = await claimUndo(trx, actor.userId, undoId);
    if (state === 'unknown') throw notFound('undo');
    if (state === 'over') throw new AppError('gone', 'a day has passed', { reason: 'undo-over' });
    if (state === 'done-before')
      throw new AppError('conflict', 'it was undone before', { reason: 'undone-before' });
    await restoreQuestions(trx, accessActor, undoId);
  });
}
