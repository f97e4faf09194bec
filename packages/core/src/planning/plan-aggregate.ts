import type { PlanInput } from './plan.ts';

/** JSON with sorted keys and rounded values, fit for a hash. */
export type PlanAggregate = {
  examOn: string | null;
  phase: 'no-exam' | 'far' | 'near' | 'last-week' | 'last-days';
  hoursPerWeek: number;
  isBehind: boolean;
  mockQuizId: string | null;
  topics: { topicId: string; band: string; weightPercent: number; isNamedWeakness: boolean }[];
};

/** What the advice depends on and nothing else: equal aggregates need no new words. */
export function planAggregate(_input: PlanInput): PlanAggregate {
  throw new Error('planAggregate follows.');
}
