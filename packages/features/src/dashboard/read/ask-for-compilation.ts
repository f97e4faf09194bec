import type { DbOrTrx } from '@debrief/db';
import { enqueue } from '@debrief/platform';
import { compileDashboardTask, compileJobKey } from '../tasks.ts';

/** However often it is asked for, one waits. */
export async function askForCompilation(db: DbOrTrx, userId: string): Promise<void> {
  await enqueue(
    db,
    compileDashboardTask,
    { userId },
    { jobKey: compileJobKey({ userId }), jobKeyMode: 'preserve_run_at' },
  );
}
