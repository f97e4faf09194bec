import { z } from 'zod';
import { idSchema, instantSchema, localeSchema, pageSchema } from './ids.ts';
import { questionKindSchema } from './question.ts';

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

const topicName = z.string().trim().min(1).max(120);

/** A subject of one's own; asked for again by the same name, it is the same. */
export const makeSubjectInput = z.strictObject({ name: topicName, language: localeSchema.default('en') });

/** Under the subject a category, under a category a concept; one of that name is not made twice. */
export const makeTopicInput = z.strictObject({
  subjectId: idSchema,
  parentId: idSchema.nullish(),
  name: topicName,
});

export const listTopicsInput = z.strictObject({ subjectId: idSchema });

export const questionStatusSchema = z.enum(['draft', 'review', 'published', 'retired']);
export type QuestionStatus = z.infer<typeof questionStatusSchema>;

/** Filters narrow together; within one, any of its values will do. */
export const questionFilterSchema = z.strictObject({
  subjectId: idSchema,
  /** The topic and everything below it. */
  topicId: idSchema.nullish(),
  /** Words in stem, options and explanations, as a web search: `"a phrase"`, `-without`, `or`. */
  search: z.string().max(200).nullish(),
  tags: z.array(z.string().max(60)).max(20).optional(),
  kinds: z.array(questionKindSchema).max(20).optional(),
  statuses: z.array(questionStatusSchema).max(4).optional(),
  difficultyFrom: z.number().min(1).max(10).nullish(),
  difficultyTo: z.number().min(1).max(10).nullish(),
  mineOnly: z.boolean().optional(),
  /** Only those with reports nobody has answered. */
  reportedOnly: z.boolean().optional(),
});
export type QuestionFilter = z.infer<typeof questionFilterSchema>;

/** Not strict: the browser's query library also says in which direction it pages. */
export const listQuestionsInput = z.object({
  ...questionFilterSchema.shape,
  ...pageSchema.shape,
  /** best: by the words searched for (newest without any). */
  order: z
    .enum(['best', 'newest', 'oldest', 'easiest', 'hardest', 'facility', 'discrimination'])
    .default('best'),
});

/** What may be chosen from beside a list: how many of the filtered questions each value has. */
export const questionFacetsSchema = z.object({
  total: z.number().int(),
  tags: z.array(z.object({ value: z.string(), count: z.number().int() })),
  kinds: z.array(z.object({ value: questionKindSchema, count: z.number().int() })),
  statuses: z.array(z.object({ value: questionStatusSchema, count: z.number().int() })),
});
export type QuestionFacets = z.infer<typeof questionFacetsSchema>;

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
  status: questionStatusSchema,
  updatedAt: instantSchema,
  canEdit: z.boolean(),
  /** Of first answers; null while too few are known. */
  facility: z.number().nullable(),
  /** Discrimination index, -100..100; null while too few are known. */
  discriminationPercent: z.number().nullable(),
  openReportCount: z.number().int(),
});
export type QuestionRow = z.infer<typeof questionRowSchema>;

export const questionPageSchema = z.object({
  questions: z.array(questionRowSchema),
  nextCursor: z.string().nullable(),
});
export type QuestionPage = z.infer<typeof questionPageSchema>;
