import { adviceGrounds } from '@debrief/core';
import { z } from 'zod';
import { aiWaitingSchema, aiWaySchema, rulesReasonSchema } from './ai.ts';
import { idSchema, instantSchema } from './ids.ts';

/**
 * What is asked of a model, in characters and numbers: the longest answer that keeps to it takes less than 800 tokens.
 * What it says beyond that is read all the same, up to the schema's own bounds: a call that was paid is not thrown away.
 */
export const askedLengths = {
  summary: 400,
  sentence: 160,
  numbers: 6,
  claims: 3,
  recommendations: 3,
} as const;

const sentence = z.string().min(1).max(600).meta({ maxLength: askedLengths.sentence });
const questionNumbers = z.array(z.number().int().min(1)).max(60).meta({ maxItems: askedLengths.numbers });

/**
 * What the questions of a piece of advice show: missed or only partly right, left open, slow (more than twice the usual
 * time), hurried (less than half of it), right, or only that the quiz had few questions.
 */
export const adviceGroundSchema = z.enum(adviceGrounds);

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
  /** The questions that show why: without any it is not kept. */
  questions: questionNumbers,
  /** Asked of a model; when it is left out, any trouble that the questions show will do. */
  because: adviceGroundSchema.optional(),
});
export type RecommendationDraft = z.infer<typeof recommendationDraftSchema>;

/** What the model (or the rules) writes, in the order in which it is shown. */
export const insightDraftSchema = z.object({
  summary: z.string().min(1).max(1_200).meta({ maxLength: askedLengths.summary }),
  strengths: z.array(claimDraftSchema).max(askedLengths.claims),
  weaknesses: z.array(claimDraftSchema).max(askedLengths.claims),
  recommendations: z.array(recommendationDraftSchema).max(5).meta({ maxItems: askedLengths.recommendations }),
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
  /** Statements of the writer that the answers did not bear out, or that named what was not there: they were left out. */
  droppedClaims: z.number().int(),
  /** So much was left out that the rules wrote a part in its place. */
  isFilledByRules: z.boolean(),
  readyAt: instantSchema.nullable(),
});
export type InsightState = z.infer<typeof insightStateSchema>;

/** The exact question a debrief is the answer to, or why there was none. Only for the student themself. */
export const sentQuestionSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('sent'),
    instructions: z.string(),
    prompt: z.string(),
    model: z.string(),
    sentAt: instantSchema,
  }),
  /** `why` is null while nothing is written, or when what was sent is no longer kept. */
  z.object({ kind: z.literal('nothing'), why: rulesReasonSchema.nullable() }),
]);
export type SentQuestion = z.infer<typeof sentQuestionSchema>;

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
