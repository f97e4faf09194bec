import { z } from 'zod';

/** What the caller should do about a failure; a closed list. What happened is told by `reason`. */
export const errorCodes = [
  'invalid',
  'not-signed-in',
  'not-allowed',
  'not-found',
  'conflict',
  'gone',
  'too-many',
  'quota-spent',
  'unavailable',
  'internal',
] as const;

export const errorCodeSchema = z.enum(errorCodes);
export type ErrorCode = z.infer<typeof errorCodeSchema>;

/** What every door sends with a failure: in tRPC it is `error.data.debrief`. */
export const wireErrorSchema = z.object({
  code: errorCodeSchema,
  /** What happened, in the words of the feature: 'attempt-already-submitted'. */
  reason: z.string().nullable(),
  /** Names this one failure in the server's log. */
  requestId: z.string().nullable(),
  /** Where bad input is wrong: a path such as `answers.2.text`, and a sentence. */
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type WireError = z.infer<typeof wireErrorSchema>;
