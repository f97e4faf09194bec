import { z } from 'zod';
import { roleSchema } from './accounts.ts';
import { limitPeriodSchema, limitScopeSchema, limitUnitSchema } from './ai-usage.ts';
import { idSchema, instantSchema } from './ids.ts';

const amount = z.number().int().min(0).max(1_000_000_000_000);
const note = z.string().trim().max(500);
const reason = z.string().trim().min(1).max(500);

/** Whom a limit is for: each of them by themselves. */
export const limitTargetSchema = z.discriminatedUnion('scope', [
  z.strictObject({ scope: z.literal('person'), personId: idSchema }),
  z.strictObject({ scope: z.literal('role'), role: roleSchema }),
  z.strictObject({ scope: z.literal('group'), groupId: idSchema }),
  z.strictObject({ scope: z.literal('everybody') }),
]);
export type LimitTarget = z.infer<typeof limitTargetSchema>;

/** There is one limit for a target, period and unit: setting it again changes it. Money is micro-dollars. */
export const setLimitInput = z.strictObject({
  target: limitTargetSchema,
  period: limitPeriodSchema,
  unit: limitUnitSchema,
  amount,
  note: note.default(''),
});
export type SetLimitInput = z.infer<typeof setLimitInput>;
export const limitIdInput = z.strictObject({ limitId: idSchema });

export const aiLimitSchema = z.object({
  /** Null: the installation's own, from its settings. */
  id: idSchema.nullable(),
  scope: limitScopeSchema,
  personId: idSchema.nullable(),
  role: roleSchema.nullable(),
  groupId: idSchema.nullable(),
  /** Of the person or the class. */
  name: z.string().nullable(),
  period: limitPeriodSchema,
  unit: limitUnitSchema,
  amount: z.number().int(),
  note: z.string(),
  setBy: z.string().nullable(),
  setAt: instantSchema.nullable(),
  reach: z.object({
    /** For whom it is, and whom of them it binds: for the others something else goes before. */
    people: z.number().int(),
    bound: z.number().int(),
    /** Of those it binds: how many have used it up, and how many nearly. */
    spent: z.number().int(),
    nearlySpent: z.number().int(),
    /** Who has used most of it. */
    top: z.array(z.object({ userId: idSchema, name: z.string(), used: z.number().int() })),
  }),
});
export type AiLimit = z.infer<typeof aiLimitSchema>;

export const aiBlockSchema = z.object({
  userId: idSchema,
  name: z.string(),
  reason: z.string(),
  blockedBy: z.string().nullable(),
  blockedAt: instantSchema,
});
export type AiBlock = z.infer<typeof aiBlockSchema>;
export const blockPersonInput = z.strictObject({ personId: idSchema, reason });
export const unblockPersonInput = z.strictObject({ personId: idSchema });

export const aiLimitsSchema = z.object({
  limits: z.array(aiLimitSchema),
  blocks: z.array(aiBlockSchema),
  windowMinutes: z.number().int(),
  callsAtOnce: z.number().int(),
});
export type AiLimits = z.infer<typeof aiLimitsSchema>;

const dollars = amount.nullable();
/** Micro-dollars a month; null: no such limit. */
export const budgetLimitsSchema = z
  .strictObject({ softMicros: dollars, hardMicros: dollars })
  .refine(
    ({ softMicros, hardMicros }) => softMicros === null || hardMicros === null || softMicros <= hardMicros,
    {
      path: ['softMicros'],
      message: 'The soft limit must not be above the hard one.',
    },
  );
/** Null: what the settings of the installation say. */
export const setBudgetInput = z.strictObject({ budget: budgetLimitsSchema.nullable() });
export const setSwitchInput = z.strictObject({ isSwitchedOff: z.boolean() });

export const aiBudgetSchema = z.object({
  inForce: budgetLimitsSchema,
  ofSettings: budgetLimitsSchema,
  isSetHere: z.boolean(),
  isSwitchedOff: z.boolean(),
  spentMicros: z.number().int(),
  /** Estimates of calls whose bill is not there yet. */
  reservedMicros: z.number().int(),
  /** What the month will have cost if it goes on as it began; null while it is too young to say. */
  projectedMicros: z.number().int().nullable(),
  beganAt: instantSchema,
  endsAt: instantSchema,
  now: instantSchema,
  /** Days of UTC on which something was spent. */
  days: z.array(z.object({ day: z.iso.date(), costMicros: z.number().int() })),
});
export type AiBudget = z.infer<typeof aiBudgetSchema>;

const limitPlace = { period: limitPeriodSchema, unit: limitUnitSchema };
/** What was changed. `before` and `after` are null where there was or is none. */
export const limitChangeDetailSchema = z.discriminatedUnion('action', [
  z.object({
    action: z.literal('limit'),
    scope: limitScopeSchema,
    role: roleSchema.nullable(),
    ...limitPlace,
    before: z.number().int().nullable(),
    after: z.number().int().nullable(),
  }),
  z.object({ action: z.literal('block'), reason: z.string().nullable() }),
  z.object({
    action: z.literal('budget'),
    before: budgetLimitsSchema.nullable(),
    after: budgetLimitsSchema.nullable(),
  }),
  z.object({ action: z.literal('switch'), isSwitchedOff: z.boolean() }),
]);
export type LimitChangeDetail = z.infer<typeof limitChangeDetailSchema>;

export const limitChangeSchema = z.object({
  id: idSchema,
  changedAt: instantSchema,
  changedBy: z.string().nullable(),
  /** Of the person or class it is about. */
  name: z.string().nullable(),
  detail: limitChangeDetailSchema,
});
export type LimitChange = z.infer<typeof limitChangeSchema>;
export const listLimitChangesInput = z.object({ cursor: idSchema.nullish() });
export const limitChangesSchema = z.object({
  changes: z.array(limitChangeSchema),
  nextCursor: idSchema.nullable(),
});

export const findPeopleInput = z.strictObject({ words: z.string().trim().max(100) });
export const foundPersonSchema = z.object({
  userId: idSchema,
  name: z.string(),
  email: z.string(),
  role: roleSchema,
});
