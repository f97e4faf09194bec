import { z } from 'zod';
import { aiWaitingSchema, aiWaySchema } from './ai.ts';
import { idSchema, instantSchema } from './ids.ts';
import { insightStatusSchema } from './insights.ts';

/** Something to try the rule on; its answer stays covered until the student asks for it. */
const checkQuestionSchema = z.object({
  question: z.string().min(1).max(500),
  answer: z.string().min(1).max(700),
});

/** Why an answer is not right, in the order in which it is written and shown. */
export const whyNotDraftSchema = z.object({
  /** What somebody believes who answers like this; a sentence. */
  misconception: z.string().min(1).max(700),
  /** What holds instead; one or two sentences. */
  rule: z.string().min(1).max(900),
  checkQuestion: checkQuestionSchema,
});
export type WhyNotDraft = z.infer<typeof whyNotDraftSchema>;

/** What a question is about and why its answer is right, for who gave it up. */
export const explainDraftSchema = z.object({
  rule: z.string().min(1).max(900),
  /** How the rule leads to the right answer; one or two sentences. */
  application: z.string().min(1).max(900),
  checkQuestion: checkQuestionSchema,
});
export type ExplainDraft = z.infer<typeof explainDraftSchema>;

/** A hint that gives nothing away; empty when there is none that would not. */
export const hintDraftSchema = z.object({ hint: z.string().max(400) });
export type HintDraft = z.infer<typeof hintDraftSchema>;

/** A question of an attempt that was revealed, or an answer given in practice. */
export const explainedPlaceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('attempt'), attemptId: idSchema, questionVersionId: idSchema }),
  z.strictObject({ type: z.literal('practice'), reviewId: idSchema }),
]);
export type ExplainedPlace = z.infer<typeof explainedPlaceSchema>;

export const explanationKindSchema = z.enum(['why-not', 'explain']);
export type ExplanationKind = z.infer<typeof explanationKindSchema>;

export const startExplanationInput = z.strictObject({
  kind: explanationKindSchema,
  at: explainedPlaceSchema,
});
export const explanationInput = z.strictObject({ explanationId: idSchema });
/** `lastEventId` is the id of the last event received: `<generation>:<position>`. */
export const watchExplanationInput = explanationInput.extend({ lastEventId: z.string().max(60).nullish() });

const base = {
  id: idSchema,
  questionVersionId: idSchema,
  status: insightStatusSchema,
  /** Null until it is ready. */
  way: aiWaySchema.nullable(),
  /** Why it failed, for the person: a key of the message catalogue. */
  reason: z.string().nullable(),
  readyAt: instantSchema.nullable(),
};

export const explanationStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('why-not'), words: whyNotDraftSchema.nullable(), ...base }),
  z.object({ kind: z.literal('explain'), words: explainDraftSchema.nullable(), ...base }),
]);
export type ExplanationState = z.infer<typeof explanationStateSchema>;

export const takenHintSchema = z.object({
  questionVersionId: idSchema,
  /** Null: there is none that would not give the answer away. */
  hint: z.string().nullable(),
  way: aiWaySchema,
});
export type TakenHint = z.infer<typeof takenHintSchema>;

/** What was explained in an attempt. */
export const attemptExplanationsSchema = z.object({
  explanations: z.array(explanationStateSchema),
  hints: z.array(takenHintSchema),
});
export type AttemptExplanations = z.infer<typeof attemptExplanationsSchema>;

/** A question that is open: in an attempt in study mode, or a card of practice before its answer. */
export const hintPlaceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('attempt'), attemptId: idSchema, questionVersionId: idSchema }),
  z.strictObject({ type: z.literal('practice'), cardId: idSchema, questionVersionId: idSchema }),
]);
export type HintPlace = z.infer<typeof hintPlaceSchema>;
export const askHintInput = z.strictObject({ at: hintPlaceSchema });

/** As `insightEventSchema`: the text of one generation is the JSON of the draft. */
export const explanationEventSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('start'), generation: z.number().int() }),
  z.object({ type: z.literal('delta'), text: z.string() }),
  z.object({ type: z.literal('waiting'), ...aiWaitingSchema.shape }),
  z.object({ type: z.literal('ready'), state: explanationStateSchema }),
  z.object({ type: z.literal('stopped') }),
  z.object({ type: z.literal('failed'), reason: z.string() }),
]);
export type ExplanationEvent = z.infer<typeof explanationEventSchema>;
