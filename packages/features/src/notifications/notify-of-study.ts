import type { DomainEventOf } from '@debrief/contracts';
import type { Services } from '@debrief/platform';
import { notify } from './notify.ts';
import { subjectOf } from './subject-id.ts';

export type PlanBehind = Omit<DomainEventOf<'plan.behind'>, 'name'>;

/** Told once for each day it is said of; the plan says so at most once a week. */
export async function notifyPlanBehind(
  services: Services,
  { userId, on, taskCount, minutes }: PlanBehind,
): Promise<void> {
  await notify(services, {
    ...{ userId, kind: 'plan-behind', subjectId: subjectOf('plan-behind', on) },
    payload: { taskCount, minutes },
  });
}
