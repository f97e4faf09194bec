import { z } from 'zod';
import { idSchema, instantSchema, pageSchema } from './ids.ts';

export const visibilitySchema = z.enum(['private', 'group', 'everyone']);
export type Visibility = z.infer<typeof visibilitySchema>;

export const topicSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  subjectId: idSchema,
  level: z.enum(['subject', 'category', 'concept']),
  slug: z.string(),
  name: z.string(),
});
export type Topic = z.infer<typeof topicSchema>;

export const examSchema = z.object({
  id: idSchema,
  subjectId: idSchema,
  slug: z.string(),
  name: z.string(),
  blueprint: z.object({
    id: idSchema,
    version: z.number().int(),
    passPercent: z.number(),
    timeLimitMs: z.number().int().nullable(),
    questionCount: z.number().int(),
    domains: z.array(z.object({ topicId: idSchema, name: z.string(), weightPercent: z.number() })),
  }),
});
export type Exam = z.infer<typeof examSchema>;

export const subjectSchema = z.object({
  id: idSchema,
  slug: z.string(),
  name: z.string(),
  description: z.string(),
  language: z.string(),
  questionCount: z.number().int(),
  exams: z.array(examSchema),
});
export type Subject = z.infer<typeof subjectSchema>;

export const importGiftInput = z.strictObject({
  subjectId: idSchema,
  /** Questions without a category of their own go here; the subject itself when it is left out. */
  topicId: idSchema.nullish(),
  fileName: z.string().trim().max(200).default('questions.gift'),
  text: z.string().min(1).max(5_000_000),
  dryRun: z.boolean().default(false),
});

/** A question that was not taken, and why, at its first line (1-based). */
export const refusedQuestionSchema = z.object({
  line: z.number().int(),
  title: z.string(),
  reason: z.string(),
});

export type RefusedQuestion = z.infer<typeof refusedQuestionSchema>;

export const importReportSchema = z.object({
  importId: idSchema.nullable(),
  found: z.number().int(),
  taken: z.array(
    z.object({
      line: z.number().int(),
      kind: z.string(),
      stem: z.string(),
      topicPath: z.array(z.string()),
      /** False when the same question was already in the bank and nothing changed. */
      isNew: z.boolean(),
      /** What the format held and the bank does not. */
      notes: z.array(z.string()),
    }),
  ),
  refused: z.array(refusedQuestionSchema),
});
export type ImportReport = z.infer<typeof importReportSchema>;

export const listTopicsInput = z.strictObject({ subjectId: idSchema });

export const listQuestionsInput = pageSchema.extend({
  subjectId: idSchema,
  topicId: idSchema.nullish(),
  search: z.string().max(200).nullish(),
});

export const questionRowSchema = z.object({
  id: idSchema,
  versionId: idSchema,
  version: z.number().int(),
  kind: z.string(),
  stem: z.string(),
  topicId: idSchema,
  topicName: z.string(),
  difficulty: z.number(),
  tags: z.array(z.string()),
  status: z.enum(['draft', 'review', 'published', 'retired']),
  updatedAt: instantSchema,
});
export type QuestionRow = z.infer<typeof questionRowSchema>;

export const questionPageSchema = z.object({
  questions: z.array(questionRowSchema),
  nextCursor: z.string().nullable(),
});
export type QuestionPage = z.infer<typeof questionPageSchema>;
