import type { EntitlementPort } from '@debrief/ai';
import type { PlanFeature } from '@debrief/core';
import type { Db } from '@debrief/db';
import type { Settings } from '@debrief/platform';
import { getPlan } from '../../billing/index.ts';

/** Work that a plan must include, by the room or the name of the task; what stands nowhere is everybody's. */
const features: readonly [start: string, feature: PlanFeature][] = [
  ['insights.', 'insights'],
  ['explanations.', 'explanations'],
  ['study-plan.', 'plan-words'],
];

export function planFeatureOf(task: string): PlanFeature | undefined {
  return features.find(([start]) => task.startsWith(start))?.[1];
}

/** What a person's plan includes; everything while billing is off. */
export function createPlanEntitlement(db: Db, settings: Settings): EntitlementPort {
  return {
    async isEntitled({ userId, task }) {
      const feature = planFeatureOf(task);
      if (!feature) return true;
      const plan = await getPlan({ db, settings }, userId);
      return plan === null || plan.features.includes(feature);
    },
  };
}
