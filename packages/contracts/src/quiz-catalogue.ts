import { z } from 'zod';
import { idSchema, instantSchema, longPageSchema } from './ids.ts';
import { visibilitySchema } from './question-bank.ts';
import {
  attemptModeSchema,
  gradingSchema,
  offlineSchema,
  quizStatusSchema,
  reviewPolicySchema,
} from './quiz-settings.ts';

export const quizSummarySchema = z.object({
  id: idSchema,
  slug: z.string().nullable(),
  title: z.string(),
  description: z.string(),
  subjectId: idSchema,
  subjectName: z.string(),
  language: z.string(),
  questionCount: z.number().int(),
  timeLimitMs: z.number().int().nullable(),
  modes: z.array(attemptModeSchema).min(1),
  passPercent: z.number().nullable(),
  openAttempt: z
    .object({
      id: idSchema,
      mode: attemptModeSchema,
      answeredCount: z.number().int(),
      deadlineAt: instantSchema.nullable(),
    })
    .nullable(),
  lastAttempt: z.object({ id: idSchema, scorePercent: z.number(), submittedAt: instantSchema }).nullable(),
  bestPercent: z.number().nullable(),
  attemptCount: z.number().int(),
  isMine: z.boolean(),
  status: quizStatusSchema,
  /** The author of it, or an administrator. */
  canEdit: z.boolean(),
});
export type QuizSummary = z.infer<typeof quizSummarySchema>;

/** Why no counted attempt can be started now. */
export const startBlockSchema = z.enum([
  'draft',
  'retired',
  'not-open-yet',
  'closed',
  'no-attempts-left',
  'cool-down',
]);
export type StartBlock = z.infer<typeof startBlockSchema>;

export const quizDetailSchema = quizSummarySchema.extend({
  version: z.number().int(),
  domains: z.array(z.object({ topicId: idSchema, name: z.string(), questionCount: z.number().int() })),
  /** The exam's own weights, when the quiz prepares for one. */
  blueprintDomains: z.array(z.object({ topicId: idSchema, name: z.string(), weightPercent: z.number() })),
  /** In their order; one without a title when the quiz has no parts. */
  sections: z.array(
    z.object({
      id: idSchema,
      title: z.string(),
      topicName: z.string().nullable(),
      weightPercent: z.number().nullable(),
      questionCount: z.number().int(),
    }),
  ),
  /** The person's extra time as one factor, 1..4: the time limit is multiplied by it. */
  timeFactor: z.number(),
  isStudyTimed: z.boolean(),
  attempts: z.object({
    /** Null: any number. */
    allowed: z.number().int().nullable(),
    /** Counted ones, begun or finished. */
    used: z.number().int(),
    coolDownMs: z.number().int(),
    /** The next counted attempt may start then; null when now, or never. */
    nextAt: instantSchema.nullable(),
    blockedBy: startBlockSchema.nullable(),
    /** Modes whose attempts count; the others may be started whatever the limits say. */
    countedModes: z.array(attemptModeSchema),
  }),
  /** Over the counted attempts; null percent before the first. */
  grade: z.object({ grading: gradingSchema, percent: z.number().nullable(), count: z.number().int() }),
  asksConfidence: z.boolean(),
  offersHints: z.boolean(),
  allowsPause: z.boolean(),
  offline: offlineSchema,
  review: reviewPolicySchema,
  opensAt: instantSchema.nullable(),
  closesAt: instantSchema.nullable(),
  serverNow: instantSchema,
});
export type QuizDetail = z.infer<typeof quizDetailSchema>;

/** By the names of subjects, within one in the order in which they were made. The cursor is the id of the last quiz. */
export const listQuizzesInput = longPageSchema
  .extend({ subjectId: idSchema.nullish() })
  .default({ limit: 100 });
export const quizPageSchema = z.object({
  quizzes: z.array(quizSummarySchema),
  nextCursor: idSchema.nullable(),
});
export type QuizPage = z.infer<typeof quizPageSchema>;
export const getQuizInput = z.strictObject({ quizId: idSchema });

/** What is practised in the name of a quiz that stands in no list. */
export const practisedTopicSchema = z.object({ topicId: idSchema });

/** Draws published questions of the topics (all of the subject when empty) into a new quiz. */
export const createQuizInput = z.strictObject({
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(500).default(''),
  subjectId: idSchema,
  topicIds: z.array(idSchema).max(100).default([]),
  /** Takes these instead of drawing; `questionCount` and `topicIds` are not heeded then. */
  questionIds: z.array(idSchema).max(300).optional(),
  questionCount: z.number().int().min(1).max(200).default(10),
  timeLimitMinutes: z.number().int().min(1).max(600).nullable().default(null),
  modes: z.array(attemptModeSchema).min(1).max(2).default(['exam', 'study']),
  visibility: visibilitySchema.default('everyone'),
  groupId: idSchema.nullish(),
});
