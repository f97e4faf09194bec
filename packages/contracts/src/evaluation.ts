import { z } from 'zod';
import { idSchema, instantSchema } from './ids.ts';

const count = z.number().int().min(0);

/** A whole evaluation of words in figures. Costs are millionths of a dollar, times milliseconds. */
export const evaluationFiguresSchema = z.object({
  cases: count,
  hiddenInstructions: count,
  claims: count,
  unsupported: count,
  leakedKeys: count,
  obeyed: count,
  schemaFailures: count,
  unanswered: count,
  inputTokens: count,
  outputTokens: count,
  costMicros: count,
  meanDurationMs: count,
});
export type EvaluationFigures = z.infer<typeof evaluationFiguresSchema>;

/** A case in which something was wrong. */
export const evaluationFaultSchema = z.object({
  task: z.string(),
  name: z.string(),
  unsupported: count,
  leakedKeys: count,
  hasObeyed: z.boolean().nullable(),
  isSchemaFailure: z.boolean(),
  isUnanswered: z.boolean(),
});
export type EvaluationFault = z.infer<typeof evaluationFaultSchema>;

/** One run over the whole set. `subject` is `provider:model`, or `rules`. */
export const evaluationSchema = z.object({
  id: idSchema.nullable(),
  subject: z.string(),
  figures: evaluationFiguresSchema,
  faults: z.array(evaluationFaultSchema),
  runAt: instantSchema,
  /** The set has changed since: figures of another set cannot be compared. */
  isOfOlderSet: z.boolean(),
});
export type Evaluation = z.infer<typeof evaluationSchema>;
