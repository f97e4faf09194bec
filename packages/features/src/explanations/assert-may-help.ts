import { AppError, type Services } from '@debrief/platform';
import { findObstacles } from './asked-queries.ts';

/**
 * No help with a question that the same person is asked in an exam, nor while an exam's keys wait for its close: what
 * is told in one place is known in the other.
 * @throws AppError `conflict`: `exam-running` or `keys-held-back`.
 */
export async function assertMayHelp(
  { db }: Pick<Services, 'db'>,
  of: { userId: string; questionVersionId: string },
): Promise<void> {
  const { isExamRunning, areKeysHeldBack } = await findObstacles(db, of);
  if (isExamRunning)
    throw new AppError('conflict', 'an exam with this question is running', { reason: 'exam-running' });
  if (areKeysHeldBack)
    throw new AppError('conflict', 'its keys wait for the close of a quiz', { reason: 'keys-held-back' });
}
