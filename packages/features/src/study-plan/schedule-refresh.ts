import { enqueue, type Services } from '@debrief/platform';
import { refreshPlan } from './refresh-plan.ts';
import { refreshPlanTask } from './refresh-task.ts';
import { findPlan, lockPlan, noteChange } from './study-plan-queries.ts';

/** Changes within this time of a re-plan wait for its end and are taken in together. */
export const minRefreshGapMs = 5 * 60_000;

interface Change {
  userId: string;
  signal?: AbortSignal;
}

/** The first change re-plans at once; later ones are gathered. */
export async function takeInChange(services: Services, { userId, signal }: Change): Promise<void> {
  const waitMs = await services.db.transaction().execute(async (trx) => {
    await lockPlan(trx, userId);
    const plan = await findPlan(trx, userId);
    const left = plan?.msSinceRefresh == null ? 0 : minRefreshGapMs - plan.msSinceRefresh;
    if (left <= 0) return 0;
    await noteChange(trx, userId);
    const options = { delayMs: left, jobKey: `study-plan:${userId}`, jobKeyMode: 'preserve_run_at' as const };
    await enqueue(trx, refreshPlanTask, { userId }, options);
    return left;
  });
  if (waitMs === 0) await refreshPlan(services, userId, signal);
  else await services.live.tell(userId, { type: 'study-plan.changed' });
}
