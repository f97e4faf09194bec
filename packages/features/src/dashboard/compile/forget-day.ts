import { enqueue, type Services } from '@debrief/platform';
import { compileDashboardTask, compileJobKey } from '../tasks.ts';
import { forgetDays } from './day-queries.ts';
import { lockDashboard } from './snapshot-queries.ts';

interface Submission {
  userId: string;
  attemptId: string;
}

/** The day of an attempt that was scored anew is counted anew. */
export async function forgetDay(
  { db }: Pick<Services, 'db'>,
  { userId, attemptId }: Submission,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await lockDashboard(trx, userId);
    await forgetDays(trx, userId, attemptId);
    await enqueue(trx, compileDashboardTask, { userId }, { jobKey: compileJobKey({ userId }) });
  });
}
