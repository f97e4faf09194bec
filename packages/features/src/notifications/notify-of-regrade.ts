import type { Services } from '@debrief/platform';
import { notify } from './notify.ts';
import { findRegradeNotice } from './regrade-notice-queries.ts';

interface Regraded {
  userId: string;
  attemptId: string;
  correctionId: string;
}

/**
 * A question was corrected after it was answered. Another key is told to everyone, since what they learnt may have been
 * wrong; the rest to those whose points changed.
 */
export async function notifyAttemptRegraded(services: Services, key: Regraded): Promise<void> {
  const found = await findRegradeNotice(services.db, key);
  if (!found) return;
  const { subjectId, hasChanged, ...told } = found;
  if (!hasChanged && told.action !== 'new-key') return;
  const { userId, attemptId } = key;
  await notify(services, { userId, kind: 'attempt-regraded', subjectId, payload: { attemptId, ...told } });
}
