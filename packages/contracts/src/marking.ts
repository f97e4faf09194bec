import { z } from 'zod';
import { described } from './described.ts';
import { idSchema, instantSchema, pageSchema } from './ids.ts';
import { essayMarkSchema } from './question.ts';

/** What a tutor said of an essay; the student reads it in the review. */
export const essayMarkingSchema = z.object({
  mark: essayMarkSchema,
  comment: z.string(),
  markedAt: instantSchema,
  /** Null when the account is gone. */
  markedBy: z.string().nullable(),
});
export type EssayMarking = z.infer<typeof essayMarkingSchema>;

/** Essays of the students one teaches. Waiting ones come oldest first, marked ones newest first. */
export const listEssaysInput = pageSchema.extend({
  status: z.enum(['waiting', 'marked']).default('waiting'),
  quizId: idSchema.nullish(),
});

export const essayRowSchema = z.object({
  attemptId: idSchema,
  questionVersionId: idSchema,
  quizId: idSchema,
  quizTitle: z.string(),
  studentName: z.string(),
  stem: z.string(),
  wordCount: z.number().int(),
  submittedAt: instantSchema,
  markedAt: instantSchema.nullable(),
});
export type EssayRow = z.infer<typeof essayRowSchema>;

export const essayPageSchema = z.object({
  essays: z.array(essayRowSchema),
  /** What waits, by quiz, whatever the filter. */
  quizzes: z.array(z.object({ id: idSchema, title: z.string(), waitingCount: z.number().int() })),
  nextCursor: z.string().nullable(),
});
export type EssayPage = z.infer<typeof essayPageSchema>;

export const getEssayInput = z.strictObject({ attemptId: idSchema, questionVersionId: idSchema });

export const essaySchema = z.object({
  attemptId: idSchema,
  questionVersionId: idSchema,
  quizId: idSchema,
  quizTitle: z.string(),
  language: z.string(),
  studentName: z.string(),
  submittedAt: instantSchema,
  /** With sample answer and rubric: tutors mark by them. */
  question: described('EssayQuestion'),
  /** "" when nothing was written: there is nothing to mark then. */
  text: z.string(),
  hintsTaken: z.number().int(),
  maxPoints: z.string(),
  points: z.string(),
  marking: essayMarkingSchema.nullable(),
});
export type Essay = z.infer<typeof essaySchema>;

/** Marking again takes the place of the mark before. */
export const markEssayInput = z.strictObject({
  attemptId: idSchema,
  questionVersionId: idSchema,
  mark: essayMarkSchema,
  comment: z.string().trim().max(10_000).default(''),
});
export const markEssayResultSchema = z.object({
  points: z.string(),
  maxPoints: z.string(),
  scorePercent: z.number(),
  /** Essays of the same attempt that still wait. */
  waitingCount: z.number().int(),
});
export type MarkEssayResult = z.infer<typeof markEssayResultSchema>;
