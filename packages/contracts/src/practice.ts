import { z } from 'zod';
import { described } from './described.ts';
import { countSchema, daySchema, idSchema, instantSchema } from './ids.ts';
import { responseSchema } from './question.ts';

const publicQuestion = described('PublicQuestion');
const questionKey = described('QuestionKey');

export const practiceReasonSchema = z.enum(['wrong', 'partial', 'guessed']);

/** A question to be practised, without its key. */
export const practiceItemSchema = z.object({
  cardId: idSchema,
  questionVersionId: idSchema,
  question: publicQuestion,
  topicName: z.string(),
  /** Of the content. */
  language: z.string(),
  reason: practiceReasonSchema,
  /** How often it was practised: an answer names it, so that a card is answered once at a time. */
  reviewCount: z.number().int(),
  dueAt: instantSchema,
  /** Texts of the author's hints that were taken since the last answer, first to last. */
  takenHints: z.array(z.string()),
});
export type PracticeItem = z.infer<typeof practiceItemSchema>;

export const practiceQueueSchema = z.object({
  /** What fits into what is left of today's minutes; the longest due first. */
  items: z.array(practiceItemSchema),
  dueCount: z.number().int(),
  budgetMs: z.number().int(),
  spentTodayMs: z.number().int(),
  /** When the next one is due, if none is now. */
  nextDueAt: instantSchema.nullable(),
});
export type PracticeQueue = z.infer<typeof practiceQueueSchema>;

/** `beyondBudget`: go on after today's minutes are used up. */
export const practiceQueueInput = z.strictObject({ beyondBudget: z.boolean().default(false) }).default({
  beyondBudget: false,
});

export const answerPracticeInput = z.strictObject({
  cardId: idSchema,
  /** Made by the client: the same answer sent twice counts once. */
  reviewId: idSchema,
  questionVersionId: idSchema,
  reviewCount: countSchema,
  response: responseSchema.nullable(),
  confidence: z.enum(['low', 'medium', 'high']).nullish(),
  timeSpentMs: z.number().int().min(0).max(3_600_000),
});

/** `takenCount` is how many the page has seen: asked again with the same number, the same hint comes. */
export const takePracticeHintInput = z.strictObject({
  cardId: idSchema,
  questionVersionId: idSchema,
  takenCount: z.number().int().min(0).max(50),
});

export const practiceResultSchema = z.object({
  reviewId: idSchema,
  outcome: z.enum(['right', 'partial', 'wrong', 'unanswered']),
  /** 0..1 */
  credit: z.string(),
  /** Nothing is missing but what hints have cost. */
  isRightButForHints: z.boolean(),
  key: questionKey,
  /** 1 again, 2 hard, 3 good, 4 easy. */
  rating: z.number().int().min(1).max(4),
  nextDueAt: instantSchema,
});
export type PracticeResult = z.infer<typeof practiceResultSchema>;

export const undoPracticeInput = z.strictObject({ reviewId: idSchema });

export const practiceSummarySchema = z.object({
  cardCount: z.number().int(),
  dueCount: z.number().int(),
  /** Of today, in the person's own day. */
  answeredToday: z.number().int(),
  rightToday: z.number().int(),
  spentTodayMs: z.number().int(),
  dailyMinutes: z.number().int(),
  /** Cards not due again within three weeks. */
  learntCount: z.number().int(),
  nextDueAt: instantSchema.nullable(),
  /** Due by day, today first (with everything that is overdue), seven days. */
  forecast: z.array(z.object({ on: z.string(), count: z.number().int() })),
});
export type PracticeSummary = z.infer<typeof practiceSummarySchema>;

export const setPracticeMinutesInput = z.strictObject({ dailyMinutes: z.number().int().min(1).max(120) });
/** No longer asked; a new mistake brings it back. */
export const putAwayCardInput = z.strictObject({ cardId: idSchema });

/** Questions chosen for the person; ten unless told. */
export const practiseTopicInput = z.strictObject({
  topicId: idSchema,
  count: z.number().int().min(1).max(50).default(10),
});

export const practiseTopicResultSchema = z.object({
  attemptId: idSchema,
  /** False: an attempt of the topic that was open goes on. */
  isNew: z.boolean(),
});
export type PractiseTopicResult = z.infer<typeof practiseTopicResultSchema>;

export const topicPracticeOfferSchema = z.object({
  topicId: idSchema,
  topicName: z.string(),
  /** From the subject down. */
  path: z.array(z.string()),
  /** An attempt of the topic that was begun: starting goes on with it. */
  open: z
    .object({ attemptId: idSchema, questionCount: z.number().int(), answeredCount: z.number().int() })
    .nullable(),
  /** As many as are asked for, or as there are. */
  questionCount: z.number().int(),
  /** Expected share that is right, 0..1; null when there is no question. */
  expectedChance: z.number().nullable(),
  unseenCount: z.number().int(),
  /** Too few questions lie where practice helps most: the nearest are taken. */
  isNearestOnly: z.boolean(),
});
export type TopicPracticeOffer = z.infer<typeof topicPracticeOfferSchema>;

export const examModeSettingSchema = z.enum(['auto', 'on', 'off']);
export const setExamModeInput = z.strictObject({ mode: examModeSettingSchema });

export const examModeSchema = z.object({
  /** auto: from `usualHorizon` days before the exam on. */
  setting: examModeSettingSchema,
  /** Whether reviews follow the exam, else why not. */
  status: z.enum(['following', 'no-goal', 'no-date', 'over', 'off', 'no-cards', 'far']),
  usualHorizon: z.number().int(),
  examName: z.string().nullable(),
  examOn: daySchema.nullable(),
  daysLeft: z.number().int().nullable(),
  /** Cards of the exam's subject. */
  cardCount: z.number().int(),
  /** 0..1, what the plan aims at on the day. */
  targetRecall: z.number(),
  plan: z
    .object({
      cardCount: z.number().int(),
      /** Mean expected recall on the day of the exam, 0..1: without any review, and with those planned. */
      recallNow: z.number(),
      recallWithPlan: z.number(),
      isReachable: z.boolean(),
      /** So many more a day would do; null: not even the most that was tried. 0 when it is reached. */
      extraMinutes: z.number().int().nullable(),
      /** Without so many cards the rest would reach it, most of them of these topics. */
      leaveOutCount: z.number().int(),
      leaveOutTopics: z.array(z.object({ name: z.string(), count: z.number().int() })),
      /** From today to the day before the exam. */
      days: z.array(z.object({ on: daySchema, minutes: z.number().int(), freeMinutes: z.number().int() })),
    })
    .nullable(),
});
export type ExamMode = z.infer<typeof examModeSchema>;
