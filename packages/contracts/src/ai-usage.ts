import { z } from 'zod';
import { instantSchema } from './ids.ts';

export const limitPeriodSchema = z.enum(['day', 'month', 'window']);
/** Model calls, tokens in and out together, or micro-dollars. */
export const limitUnitSchema = z.enum(['requests', 'tokens', 'money']);
export const limitScopeSchema = z.enum(['person', 'role', 'group', 'everybody']);

const count = z.number().int().min(0);

/** One thing that a person may use up. */
export const aiAllowanceSchema = z.object({
  /** Credits are the debriefs by a model that a plan includes in a month. */
  spent: z.enum([...limitPeriodSchema.options, 'credits']),
  unit: limitUnitSchema,
  /** Whom it is set for; `person` is an exception for this person alone. */
  scope: z.enum([...limitScopeSchema.options, 'plan']),
  /** Of a class. */
  groupName: z.string().nullable(),
  used: count,
  limit: count,
  /** When it begins again; of a window: when there is room again, or its first call leaves it. */
  resetsAt: instantSchema,
});
export type AiAllowance = z.infer<typeof aiAllowanceSchema>;

/** A person's own meter of model calls; cached and rule-written answers are free. */
export const aiMeterSchema = z.object({
  allowances: z.array(aiAllowanceSchema),
  windowMinutes: z.number().int(),
  /** An administrator stopped this person's calls, and why. */
  block: z.object({ reason: z.string() }).nullable(),
  /** An administrator stopped everybody's. */
  isSwitchedOff: z.boolean(),
  /** What all may cost this month is spent until then. */
  budgetSpentUntil: instantSchema.nullable(),
  isModelConfigured: z.boolean(),
});
export type AiMeter = z.infer<typeof aiMeterSchema>;
