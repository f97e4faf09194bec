import { enqueue, type Services } from '@debrief/platform';
import { compileJobKey, recompileDashboardTask } from '../tasks.ts';
import { listStale } from './snapshot-queries.ts';

/** Of one hour; what is left waits for the next. Who comes before is compiled on the visit. */
const maxAtOnce = 5_000;

/** Dashboards of people who worked lately, in the night of where they live: what was forgotten shows, windows move on. */
export async function recompileStale({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  for (const userId of await listStale(db, clock.now(), maxAtOnce))
    await enqueue(
      db,
      recompileDashboardTask,
      { userId },
      { jobKey: compileJobKey({ userId }), jobKeyMode: 'preserve_run_at' },
    );
}
