import { explanationEventSchema, insightEventSchema, liveEventSchema } from '@debrief/contracts';
import type { z } from 'zod';

/** What each subscription sends as `data`. */
export const streamEvents: Readonly<Record<string, z.ZodType>> = {
  'events.watch': liveEventSchema,
  'explanations.watch': explanationEventSchema,
  'insights.watch': insightEventSchema,
};
