import type { Services } from '@debrief/platform';
import { listUntoldAdministrators } from './budget-notice-queries.ts';
import { notify } from './notify.ts';
import { subjectOf } from './subject-id.ts';

interface Reached {
  kind: 'soft' | 'hard';
  monthEndsAt: string;
}

/** What models may cost this month was reached: for every administrator, once per limit and month. */
export async function notifyBudgetReached(
  services: Services,
  { kind: limit, monthEndsAt }: Reached,
): Promise<void> {
  const notice = { kind: 'budget-reached' as const, subjectId: subjectOf(limit, monthEndsAt) };
  for (const { userId } of await listUntoldAdministrators(services.db, notice))
    await notify(services, { userId, ...notice, payload: { limit, monthEndsAt } });
}
