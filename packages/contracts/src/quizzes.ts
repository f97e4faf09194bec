import type { PublicQuestion, QuestionKey, ScoreCard } from '@debrief/core';
import { z } from 'zod';
import { idSchema, instantSchema, pageSchema } from './ids.ts';
import { responseSchema } from './question.ts';
import { visibilitySchema } from './question-bank.ts';

/** Exam: nothing is told before the end. Study: each answer is checked and explained at once. */
export const attemptModeSchema = z.enum(['exam', 'study']);
export type AttemptMode = z.infer<typeof attemptModeSchema>;

export const attemptStatusSchema = z.enum(['in-progress', 'submitted']);

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
});
export type QuizSummary = z.infer<typeof quizSummarySchema>;

export const quizDetailSchema = quizSummarySchema.extend({
  domains: z.array(z.object({ topicId: idSchema, name: z.string(), questionCount: z.number().int() })),
});
export type QuizDetail = z.infer<typeof quizDetailSchema>;

export const listQuizzesInput = z.strictObject({ subjectId: idSchema.nullish() }).default({});
export const getQuizInput = z.strictObject({ quizId: idSchema });
export const getAttemptInput = z.strictObject({ attemptId: idSchema });

/** Made by each page when it opens; comes back as `by` in `attempt.changed`, so that a tab knows its own doing. */
export const tabIdSchema = z.string().regex(/^[\w-]{1,64}$/);

export const startAttemptInput = z.strictObject({ quizId: idSchema, mode: attemptModeSchema });

/** Draws published questions of the topics (all of the subject when empty) into a new quiz. */
export const createQuizInput = z.strictObject({
  title: z.string().trim().min(1).max(120),
  description: z.string().trim().max(500).default(''),
  subjectId: idSchema,
  topicIds: z.array(idSchema).max(100).default([]),
  questionCount: z.number().int().min(1).max(200),
  timeLimitMinutes: z.number().int().min(1).max(600).nullable().default(null),
  modes: z.array(attemptModeSchema).min(1).default(['exam', 'study']),
  visibility: visibilitySchema.default('everyone'),
  groupId: idSchema.nullish(),
});

export const answerSchema = z.object({
  questionVersionId: idSchema,
  response: responseSchema.nullable(),
  /** 0 before the first save; grows by one with each accepted save. */
  revision: z.number().int(),
  isFlagged: z.boolean(),
  struckOptionIds: z.array(z.string()),
  timeSpentMs: z.number().int(),
  savedAt: instantSchema.nullable(),
  /** Study mode: checked and therefore closed. */
  isChecked: z.boolean(),
});
export type Answer = z.infer<typeof answerSchema>;

const publicQuestion = z.custom<PublicQuestion>();
const questionKey = z.custom<QuestionKey>();
const scoreCard = z.custom<ScoreCard>();

export const revealSchema = z.object({
  key: questionKey,
  outcome: z.enum(['right', 'partial', 'wrong', 'unanswered']),
  points: z.string(),
});
export type Reveal = z.infer<typeof revealSchema>;

export const paperQuestionSchema = z.object({
  /** 1-based place on this paper; insights point at questions by it. */
  number: z.number().int(),
  questionVersionId: idSchema,
  topicId: idSchema,
  topicSlug: z.string(),
  topicName: z.string(),
  maxPoints: z.string(),
  question: publicQuestion,
  answer: answerSchema,
  /** Null until the key may leave the server. */
  reveal: revealSchema.nullable(),
  /** An answer that came after the deadline: stored, not scored unless a tutor accepts it. */
  late: z
    .object({ response: responseSchema.nullable(), receivedAt: instantSchema, isAccepted: z.boolean() })
    .nullable(),
});
export type PaperQuestion = z.infer<typeof paperQuestionSchema>;

export const attemptViewSchema = z.object({
  id: idSchema,
  quizId: idSchema,
  quizTitle: z.string(),
  student: z.object({ id: idSchema, name: z.string() }),
  isMine: z.boolean(),
  language: z.string(),
  mode: attemptModeSchema,
  status: attemptStatusSchema,
  startedAt: instantSchema,
  /** The server's clock when this was sent: what the timer runs on. */
  serverNow: instantSchema,
  deadlineAt: instantSchema.nullable(),
  submittedAt: instantSchema.nullable(),
  submittedBy: z.enum(['student', 'deadline']).nullable(),
  /** The question the student was last on, 1-based. */
  position: z.number().int(),
  questions: z.array(paperQuestionSchema),
  scoreCard: scoreCard.nullable(),
  topics: z.array(z.object({ id: idSchema, slug: z.string(), name: z.string(), categoryId: idSchema })),
});
export type AttemptView = z.infer<typeof attemptViewSchema>;

export const saveAnswerInput = z.strictObject({
  attemptId: idSchema,
  questionVersionId: idSchema,
  /** Null takes the answer back. */
  response: responseSchema.nullable(),
  /** The revision this answer was written over; anything but the newest is a conflict. */
  baseRevision: z.number().int().min(0),
  /** Made by the client, unique per save: the same save sent twice counts once. */
  saveKey: idSchema,
  /** In all, with this question on screen, over every visit so far. */
  timeSpentMs: z.number().int().min(0).max(86_400_000),
  confidence: z.enum(['low', 'medium', 'high']).nullish(),
  struckOptionIds: z.array(z.string().max(64)).max(50).optional(),
  /** Study mode: close this question and tell the key. Exam mode does not heed it. */
  check: z.boolean().default(false),
  tabId: tabIdSchema.optional(),
});

export const saveAnswerResultSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('saved'),
    revision: z.number().int(),
    savedAt: instantSchema,
    reveal: revealSchema.nullable(),
  }),
  /** Somebody (another tab or device) saved in between: kept in the log, not counted. */
  z.object({ status: z.literal('conflict'), current: answerSchema }),
  /** After deadline and grace: kept, marked late, not scored. */
  z.object({ status: z.literal('late'), receivedAt: instantSchema }),
  /** The attempt was already submitted (or this question already checked): nothing was changed. */
  z.object({ status: z.literal('closed'), current: answerSchema }),
]);
export type SaveAnswerResult = z.infer<typeof saveAnswerResultSchema>;

export const markQuestionInput = z.strictObject({
  attemptId: idSchema,
  questionVersionId: idSchema.optional(),
  isFlagged: z.boolean().optional(),
  struckOptionIds: z.array(z.string().max(64)).max(50).optional(),
  position: z.number().int().min(1).max(1_000).optional(),
  tabId: tabIdSchema.optional(),
});

export const submitAttemptInput = z.strictObject({ attemptId: idSchema, tabId: tabIdSchema.optional() });
export const acceptLateInput = z.strictObject({ attemptId: idSchema, questionVersionId: idSchema });

export const submitResultSchema = z.object({
  attemptId: idSchema,
  /** False when it had been submitted before; the score card is the first one then. */
  isFirst: z.boolean(),
  scoreCard,
});
export type SubmitResult = z.infer<typeof submitResultSchema>;

/** Newest first. A student lists their own; tutors name a student of theirs or a whole group. */
export const listAttemptsInput = pageSchema.extend({
  studentId: idSchema.nullish(),
  groupId: idSchema.nullish(),
  quizId: idSchema.nullish(),
});

export const attemptRowSchema = z.object({
  id: idSchema,
  quizId: idSchema,
  quizTitle: z.string(),
  studentId: idSchema,
  studentName: z.string(),
  mode: attemptModeSchema,
  status: attemptStatusSchema,
  startedAt: instantSchema,
  submittedAt: instantSchema.nullable(),
  scorePercent: z.number().nullable(),
  durationMs: z.number().int().nullable(),
});
export type AttemptRow = z.infer<typeof attemptRowSchema>;

export const attemptPageSchema = z.object({
  attempts: z.array(attemptRowSchema),
  nextCursor: z.string().nullable(),
});
export type AttemptPage = z.infer<typeof attemptPageSchema>;
