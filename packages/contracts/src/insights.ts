import { z } from 'zod';
import { aiWaitingSchema, aiWaySchema } from './ai.ts';
import { idSchema, instantSchema } from './ids.ts';

const sentence = z.string().min(1).max(600);
const questionNumbers = z.array(z.number().int().min(1)).max(60);

/** One thing said of one topic, with the questions of the paper (by number) that bear it out. */
export const claimDraftSchema = z.object({
  /** The topic's slug on this paper. */
  topic: z.string().min(1).max(120),
  sentence,
  questions: questionNumbers.min(1),
});
export type ClaimDraft = z.infer<typeof claimDraftSchema>;

/** What to do next; without a topic it is about the quiz as a whole, such as its pace. */
export const recommendationDraftSchema = z.object({
  topic: z.string().min(1).max(120).nullable(),
  sentence,
  /** Questions to open; may be empty. */
  questions: questionNumbers,
});
export type RecommendationDraft = z.infer<typeof recommendationDraftSchema>;

/** What the model (or the rules) writes, in the order in which it is shown. */
export const insightDraftSchema = z.object({
  summary: z.string().min(1).max(1_200),
  strengths: z.array(claimDraftSchema).max(3),
  weaknesses: z.array(claimDraftSchema).max(3),
  recommendations: z.array(recommendationDraftSchema).max(5),
  keyTakeaway: sentence,
});
export type InsightDraft = z.infer<typeof insightDraftSchema>;

const claimSchema = claimDraftSchema.extend({
  topicId: idSchema,
  topicName: z.string(),
  questionVersionIds: z.array(idSchema),
});
export type Claim = z.infer<typeof claimSchema>;

const recommendationSchema = recommendationDraftSchema.extend({
  topicId: idSchema.nullable(),
  topicName: z.string().nullable(),
  questionVersionIds: z.array(idSchema),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

/** The validated insight: every claim is borne out by its questions. It extends the draft, so both are read alike. */
export const insightSchema = insightDraftSchema.extend({
  strengths: z.array(claimSchema),
  weaknesses: z.array(claimSchema),
  recommendations: z.array(recommendationSchema),
});
export type Insight = z.infer<typeof insightSchema>;

export const insightStatusSchema = z.enum(['pending', 'writing', 'ready', 'failed', 'stopped']);

export const insightStateSchema = z.object({
  attemptId: idSchema,
  status: insightStatusSchema,
  insight: insightSchema.nullable(),
  way: aiWaySchema.nullable(),
  /** Why it failed, for the person: a key of the message catalogue. */
  reason: z.string().nullable(),
  droppedClaims: z.number().int(),
  readyAt: instantSchema.nullable(),
});
export type InsightState = z.infer<typeof insightStateSchema>;

/** `lastEventId` is the id of the last event received: `<generation>:<position>`. */
export const watchInsightInput = z.strictObject({
  attemptId: idSchema,
  lastEventId: z.string().max(60).nullish(),
});

/**
 * What a reader receives. The text of one generation is the concatenation of its deltas: the JSON of an InsightDraft.
 * `start` opens a generation; a later `start` means: throw away what you have.
 */
export const insightEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), generation: z.number().int() }),
  z.object({ type: z.literal('delta'), text: z.string() }),
  /** Nothing to read yet: the model's provider is busy. It has no place of its own. */
  z.object({ type: z.literal('waiting'), ...aiWaitingSchema.shape }),
  z.object({ type: z.literal('ready'), state: insightStateSchema }),
  z.object({ type: z.literal('stopped') }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
]);
export type InsightEvent = z.infer<typeof insightEventSchema>;
