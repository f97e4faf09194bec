import { z } from 'zod';
import { idSchema, instantSchema } from './ids.ts';
import { questionSchema } from './question.ts';

export const correctionActionSchema = z.enum(['new-key', 'drop', 'full-credit']);
export type CorrectionAction = z.infer<typeof correctionActionSchema>;

/** What is to become of a question that people have answered. */
export const correctionSchema = z.discriminatedUnion('action', [
  /** Scored by this key; it becomes the question's next version unless it is the current one already. */
  z.strictObject({ action: z.literal('new-key'), question: questionSchema }),
  /** Everyone's points and maximum leave. */
  z.strictObject({ action: z.literal('drop') }),
  z.strictObject({ action: z.literal('full-credit') }),
]);
export type Correction = z.infer<typeof correctionSchema>;

const scope = {
  questionId: idSchema,
  correction: correctionSchema,
  /** Null: every quiz it is in, and every one it will be in. */
  quizIds: z.array(idSchema).min(1).max(500).nullable().default(null),
};

export const listRegradeQuizzesInput = z.strictObject({ questionId: idSchema });
/** Where a question was answered. */
export const regradeQuizSchema = z.object({
  quizId: idSchema,
  quizTitle: z.string(),
  submittedCount: z.number().int(),
  openCount: z.number().int(),
});

export const previewRegradeInput = z.strictObject(scope);

/** What a correction does to one attempt. */
export const regradeChangeSchema = z.object({
  attemptId: idSchema,
  studentName: z.string(),
  quizTitle: z.string(),
  submittedAt: instantSchema,
  before: z.number(),
  after: z.number(),
  passedBefore: z.boolean().nullable(),
  passedAfter: z.boolean().nullable(),
});
export type RegradeChange = z.infer<typeof regradeChangeSchema>;

export const regradePreviewSchema = z.object({
  /** Submitted attempts that hold the question. */
  attemptCount: z.number().int(),
  studentCount: z.number().int(),
  /** In progress: they will be scored by the correction when they are submitted. */
  openCount: z.number().int(),
  upCount: z.number().int(),
  downCount: z.number().int(),
  nowPassedCount: z.number().int(),
  nowFailedCount: z.number().int(),
  /** Answers the new version no longer offers: they keep what they earned. */
  incompatibleCount: z.number().int(),
  meanBefore: z.number().nullable(),
  meanAfter: z.number().nullable(),
  /** Attempts by score, ten bars of ten points. */
  histogramBefore: z.array(z.number().int()),
  histogramAfter: z.array(z.number().int()),
  /** The largest changes first, of students whose attempts the asker may see; at most 200. */
  changes: z.array(regradeChangeSchema),
  /** Changed attempts that are not in the list. */
  unlistedCount: z.number().int(),
});
export type RegradePreview = z.infer<typeof regradePreviewSchema>;

export const applyRegradeInput = z.strictObject({
  ...scope,
  /** What students read beside the new explanation. */
  note: z.string().trim().max(500).default(''),
  /** Made by the client: sent twice it is one correction. */
  correctionId: idSchema,
});

export const correctionStatusSchema = z.enum(['applying', 'applied', 'undoing', 'undone']);

export const correctionRowSchema = z.object({
  id: idSchema,
  questionId: idSchema,
  action: correctionActionSchema,
  status: correctionStatusSchema,
  note: z.string(),
  /** The version whose key counts now. */
  newVersion: z.number().int().nullable(),
  quizIds: z.array(idSchema).nullable(),
  authorName: z.string().nullable(),
  createdAt: instantSchema,
  undoneAt: instantSchema.nullable(),
  attemptCount: z.number().int(),
  changedCount: z.number().int(),
  /** Attempts still to be scored. */
  waitingCount: z.number().int(),
});
export type CorrectionRow = z.infer<typeof correctionRowSchema>;

export const listCorrectionsInput = z.strictObject({ questionId: idSchema });
export const undoRegradeInput = z.strictObject({ correctionId: idSchema });
