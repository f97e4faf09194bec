import type { DashboardBody } from '@debrief/core';
import { z } from 'zod';
import { instantSchema } from './ids.ts';
import { examReadinessSchema, topicMasterySchema } from './readiness.ts';

/** Null body: nothing has been submitted yet. */
export const dashboardSchema = z.object({
  status: z.enum(['empty', 'computing', 'ready']),
  compiledAt: instantSchema.nullable(),
  body: z.custom<DashboardBody>().nullable(),
  /** Names for every topic and quiz id in the body. */
  names: z.record(z.string(), z.string()),
  readiness: z.array(examReadinessSchema),
  topics: z.array(topicMasterySchema),
});
export type Dashboard = z.infer<typeof dashboardSchema>;
