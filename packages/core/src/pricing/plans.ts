/** What a plan is called. */
export type PlanName = 'free' | 'standard' | 'premium';

/** What a plan may include beyond the rules, which are everybody's. */
export type PlanFeature = 'insights' | 'explanations' | 'readiness' | 'trends' | 'plan-words' | 'mail';

/** One row of the table of plans (inventory 000-05..07, 51..54). */
export interface Plan {
  name: PlanName;
  monthlyPriceCents: number;
  /** Insights by a model in a calendar month; null: as many as the quotas allow. */
  insightCreditsPerMonth: number | null;
  features: readonly PlanFeature[];
}

/** Of every price in the table. */
export const planCurrency = 'USD';

/** The one table of plans. Rules write for everybody, on every plan. */
export const plans: Readonly<Record<PlanName, Plan>> = {
  free: { name: 'free', monthlyPriceCents: 0, insightCreditsPerMonth: 5, features: ['insights'] },
  standard: {
    name: 'standard',
    monthlyPriceCents: 500,
    insightCreditsPerMonth: null,
    features: ['insights', 'explanations'],
  },
  premium: {
    name: 'premium',
    monthlyPriceCents: 1_500,
    insightCreditsPerMonth: null,
    features: ['insights', 'explanations', 'readiness', 'trends', 'plan-words', 'mail'],
  },
};

/** The cheapest first. */
export const planNames = ['free', 'standard', 'premium'] as const satisfies readonly PlanName[];

export const planFeatures = [
  'insights',
  'explanations',
  'readiness',
  'trends',
  'plan-words',
  'mail',
] as const satisfies readonly PlanFeature[];

/** Whether it is included; without a plan, when billing is off, everything is. */
export function includes(plan: Plan | null, feature: PlanFeature): boolean {
  return plan === null || plan.features.includes(feature);
}

/** The cheapest plan that includes it. */
export function cheapestWith(feature: PlanFeature): Plan {
  return planNames.map((name) => plans[name]).find((plan) => includes(plan, feature)) ?? plans.premium;
}
