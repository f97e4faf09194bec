import { z } from 'zod';
import { roleSchema } from './accounts.ts';
import { idSchema, instantSchema, pageSchema } from './ids.ts';

export const planNameSchema = z.enum(['free', 'standard', 'premium']);
export const paidPlanSchema = z.enum(['standard', 'premium']);
export type PaidPlan = z.infer<typeof paidPlanSchema>;
export const planFeatureSchema = z.enum([
  'insights',
  'explanations',
  'readiness',
  'trends',
  'plan-words',
  'mail',
]);

/** How somebody comes to a plan: by paying, by an administrator, or by the upgrade of demo accounts that costs nothing. */
export const billingDoorSchema = z.enum(['stripe', 'admin', 'demo']);
export type BillingDoor = z.infer<typeof billingDoorSchema>;

/** `ending` was cancelled and lasts until its period is over; `past-due` was not paid in time and lasts as long. */
export const subscriptionStatusSchema = z.enum(['pending', 'active', 'ending', 'past-due', 'ended']);
export type SubscriptionStatus = z.infer<typeof subscriptionStatusSchema>;

export const subscriptionSchema = z.object({
  door: billingDoorSchema,
  plan: paidPlanSchema,
  status: subscriptionStatusSchema,
  startedAt: instantSchema,
  /** When the next period begins, or when it ends for good. */
  periodEndsAt: instantSchema.nullable(),
});
export type Subscription = z.infer<typeof subscriptionSchema>;

/** A person's own plan. Off: nobody has one, and everybody has everything within the limits. */
export const billingSchema = z.discriminatedUnion('isOn', [
  z.object({ isOn: z.literal(false) }),
  z.object({
    isOn: z.literal(true),
    plan: planNameSchema,
    features: z.array(planFeatureSchema),
    /** The one that gives the plan; null on the free plan. */
    subscription: subscriptionSchema.nullable(),
    /** Whether something at Stripe can be looked after there: cards, invoices, cancelling. */
    hasPortal: z.boolean(),
    /** How this person can come to another plan by themselves; null: administrators give plans. */
    upgradeBy: z.enum(['stripe', 'demo']).nullable(),
  }),
]);
export type Billing = z.infer<typeof billingSchema>;

/** Where somebody is brought back to: a page of this installation. */
const backSchema = z
  .string()
  .max(300)
  .regex(/^\/(?![/\\])[\w/.~-]*$/, 'A path of this installation.');
export const upgradeInput = z.strictObject({ plan: paidPlanSchema, back: backSchema.default('/plans') });
/** `url` is where payment goes on, away from here; null: it is done. */
export const upgradeSchema = z.object({ url: z.url().nullable() });
export const portalSchema = z.object({ url: z.url() });

export const listPlanHoldersInput = z.strictObject({ words: z.string().trim().max(100).default('') });
export const planHolderSchema = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
  plan: planNameSchema,
  subscription: subscriptionSchema.nullable(),
});
export type PlanHolder = z.infer<typeof planHolderSchema>;
export const planHoldersSchema = z.object({ isOn: z.boolean(), people: z.array(planHolderSchema) });

/** Null as the end: until it is changed. Free takes back what an administrator gave. */
export const setPlanInput = z.strictObject({
  personId: idSchema,
  plan: planNameSchema,
  reason: z.string().trim().min(1).max(500),
  endsAt: instantSchema.nullable(),
});
export type SetPlanInput = z.infer<typeof setPlanInput>;

export const listPlanChangesInput = pageSchema.extend({ cursor: idSchema.nullish() });
export const planChangesSchema = z.object({
  changes: z.array(
    z.object({
      id: idSchema,
      name: z.string(),
      changedAt: instantSchema,
      door: billingDoorSchema,
      from: planNameSchema,
      to: planNameSchema,
      reason: z.string(),
      endsAt: instantSchema.nullable(),
      /** Null: nobody of this installation, or somebody who is gone. */
      changedBy: z.string().nullable(),
    }),
  ),
  nextCursor: idSchema.nullable(),
});
export type PlanChange = z.infer<typeof planChangesSchema>['changes'][number];

/** Of a thing that the plan of its owner does not include; what is left out is nowhere in the answer. */
export const lockedReadinessSchema = z.object({
  status: z.literal('locked'),
  /** The estimate in one number; null when there is none yet. */
  percent: z.number().nullable(),
  answerCount: z.number().int(),
});
export type LockedReadiness = z.infer<typeof lockedReadinessSchema>;
