import { z } from 'zod';
import { instantSchema } from './ids.ts';

const meter = z.object({ used: z.number().int(), limit: z.number().int(), resetsAt: instantSchema });

/** A person's own meter of model calls; cached and rule-written answers are free. */
export const aiMeterSchema = z.object({ day: meter, month: meter, isModelConfigured: z.boolean() });
export type AiMeter = z.infer<typeof aiMeterSchema>;
