import { enqueue, type Services } from '@debrief/platform';
import { replanTask } from './refresh-task.ts';
import { listStalePlans } from './stale-queries.ts';

/** Of one hour; what is left waits for the next. */
const maxAtOnce = 5_000;

/** In the night of where people live their plans are made anew: what was missed is given a day, and mistakes come due. */
export async function replanStale({ db, clock }: Pick<Services, 'db' | 'clock'>): Promise<void> {
  for (const userId of await listStalePlans(db, clock.now(), maxAtOnce))
    await enqueue(
      db,
      replanTask,
      { userId },
      { jobKey: `study-plan-day:${userId}`, jobKeyMode: 'preserve_run_at' },
    );
}
