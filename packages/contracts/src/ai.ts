import { z } from 'zod';
import { instantSchema } from './ids.ts';

/** Why the rules wrote an answer instead of a model. */
export const rulesReasonSchema = z.enum([
  'no-model', // no provider is configured for this kind of work
  'not-entitled', // the person's plan does not include it
  'quota-spent', // what the person may use, or the budget of all, is used up: see `spent`
  'blocked', // an administrator stopped this person's calls
  'switched-off', // an administrator stopped everybody's
  'too-busy', // every provider is at its limit
  'too-long', // the question is longer than a model may be asked
  'provider-failed', // every provider was asked and none answered
  'refused', // the model would not answer
  'invalid-output', // the model's answer did not have the asked shape, twice
  'rescored', // the score was changed after a debrief was written: its numbers are told anew
]);
export type RulesReason = z.infer<typeof rulesReasonSchema>;

/** What is spent: the person's day or month, their rolling window, the credits of their plan, or everybody's budget. */
export const spentQuotaSchema = z.enum(['day', 'month', 'window', 'credits', 'budget']);
export type SpentQuota = z.infer<typeof spentQuotaSchema>;

/** A call that waits for its turn at a provider: its place in line (1 is next) and the expected wait. */
export const aiWaitingSchema = z.object({
  place: z.number().int().min(1),
  expectedMs: z.number().int().min(0),
});
export type AiWaiting = z.infer<typeof aiWaitingSchema>;

/** How an answer came about. `model` names provider and model, as in `google:gemini-3.8-flash`. */
export const aiWaySchema = z.discriminatedUnion('by', [
  z.object({ by: z.literal('model'), model: z.string() }),
  z.object({ by: z.literal('cache'), model: z.string() }),
  z.object({
    by: z.literal('rules'),
    why: rulesReasonSchema,
    /** Only with `quota-spent`. */
    spent: spentQuotaSchema.optional(),
    resetsAt: instantSchema.optional(),
  }),
]);
export type AiWay = z.infer<typeof aiWaySchema>;
