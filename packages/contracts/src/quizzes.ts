import { z } from 'zod';
import { described } from './described.ts';
import { countSchema, idSchema, instantSchema, pageSchema } from './ids.ts';
import { essayMarkingSchema } from './marking.ts';
import { responseSchema } from './question.ts';
import { attemptModeSchema, offlineSchema } from './quiz-settings.ts';
import { correctionActionSchema } from './regrade.ts';

export const attemptStatusSchema = z.enum(['in-progress', 'submitted']);

export const getAttemptInput = z.strictObject({ attemptId: idSchema });

/** Made by each page when it opens; comes back as `by` in `attempt.changed`, so that a tab knows its own doing. */
export const tabIdSchema = z.string().regex(/^[\w-]{1,64}$/);

export const startAttemptInput = z.strictObject({ quizId: idSchema, mode: attemptModeSchema });

/** How sure the person was; never scored. */
export const confidenceSchema = z.enum(['low', 'medium', 'high']);
export type Confidence = z.infer<typeof confidenceSchema>;

export const answerSchema = z.object({
  questionVersionId: idSchema,
  response: responseSchema.nullable(),
  /** 0 before the first save; grows by one with each accepted save. */
  revision: z.number().int(),
  isFlagged: z.boolean(),
  struckOptionIds: z.array(z.string()),
  timeSpentMs: z.number().int(),
  savedAt: instantSchema.nullable(),
  confidence: confidenceSchema.nullable(),
  /** Texts of the hints that were taken, first to last. */
  takenHints: z.array(z.string()),
  /** Study mode: checked and therefore closed. */
  isChecked: z.boolean(),
});
export type Answer = z.infer<typeof answerSchema>;

const publicQuestion = described('PublicQuestion');
const questionKey = described('QuestionKey');
const scoreCard = described('ScoreCard');

const outcomeSchema = z.enum(['right', 'partial', 'wrong', 'unanswered', 'unmarked']);

export const revealSchema = z.object({
  key: questionKey,
  outcome: outcomeSchema,
  points: z.string(),
  /** Why a number earned less than its value deserves. */
  remark: z.enum(['wrong-unit', 'unit-missing', 'too-few-figures']).optional(),
  /** Gaps that were filled for full credit; where there are gaps. */
  rightGapIds: z.array(z.string()).optional(),
  /** Corrected after it was answered: `key` is the new one, this is how it was. */
  correction: z
    .object({
      action: correctionActionSchema,
      at: instantSchema,
      note: z.string(),
      before: z.object({
        key: questionKey,
        outcome: outcomeSchema,
        points: z.string(),
        maxPoints: z.string(),
      }),
    })
    .nullish(),
  /** Of an essay: what the tutor said, once there is a mark. */
  marking: essayMarkingSchema.nullish(),
});
export type Reveal = z.infer<typeof revealSchema>;

export const paperQuestionSchema = z.object({
  /** 1-based place on this paper; insights point at questions by it. */
  number: z.number().int(),
  questionVersionId: idSchema,
  topicId: idSchema,
  topicSlug: z.string(),
  topicName: z.string(),
  /** Of the view's `sections`; null on a paper without parts. */
  sectionId: idSchema.nullable(),
  maxPoints: z.string(),
  question: publicQuestion,
  answer: answerSchema,
  /** Usual time for this question; null until enough people have answered it, and before the end. */
  expectedMs: z.number().int().nullable(),
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
  /** The person's extra time, frozen at the start; 1 is none. */
  timeFactor: z.number(),
  /** Study mode: the clock stands still since then, and `remainingMs` are left on it (null without a time limit). */
  pausedAt: instantSchema.nullable(),
  remainingMs: z.number().int().nullable(),
  /** All pauses that are over. */
  pausedMs: z.number().int(),
  /** The submitted attempt whose missed questions this one repeats; it counts for no grade. */
  retakeOf: idSchema.nullable(),
  asksConfidence: z.boolean(),
  /** In this attempt, by its mode. */
  offersHints: z.boolean(),
  allowsPause: z.boolean(),
  offline: offlineSchema,
  /** Keys are shown from then on although it is submitted; null when nothing is held back. */
  reviewFrom: instantSchema.nullable(),
  sections: z.array(z.object({ id: idSchema, title: z.string(), weightPercent: z.number().nullable() })),
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
  baseRevision: countSchema,
  /** Made by the client, unique per save: the same save sent twice counts once. */
  saveKey: idSchema,
  /** In all, with this question on screen, over every visit so far. */
  timeSpentMs: z.number().int().min(0).max(86_400_000),
  /** Left out: as it was. */
  confidence: confidenceSchema.nullish(),
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
/** `takenCount` is how many the page has seen: asked again with the same number, the same hint comes. */
export const takeHintInput = z.strictObject({
  attemptId: idSchema,
  questionVersionId: idSchema,
  takenCount: z.number().int().min(0).max(50),
  tabId: tabIdSchema.optional(),
});
export const takeHintResultSchema = z.object({
  /** All texts taken so far, the new one last. */
  takenHints: z.array(z.string()),
});
export const pauseAttemptInput = z.strictObject({ attemptId: idSchema, tabId: tabIdSchema.optional() });
export const pauseResultSchema = z.object({
  pausedAt: instantSchema.nullable(),
  remainingMs: z.number().int().nullable(),
  deadlineAt: instantSchema.nullable(),
  serverNow: instantSchema,
});
/** A study attempt of what was not right in a submitted one; the one that is open already, if there is. */
export const retakeMissedInput = z.strictObject({ attemptId: idSchema });

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
