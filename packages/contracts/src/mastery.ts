import { z } from 'zod';
import { described } from './described.ts';
import { idSchema, instantSchema } from './ids.ts';

const percentSchema = z.number().min(0).max(100);
const levelSchema = described('MasteryLevel');

/** Where mastery has gone in 30 days; `unknown` as long as there is nothing to compare with. */
export const masteryTrendSchema = z.enum(['up', 'down', 'steady', 'unknown']);
export type MasteryTrend = z.infer<typeof masteryTrendSchema>;

/** What is known of a person and a topic at the moment it is read; 0..100. */
export const topicMasterySchema = z.object({
  topicId: idSchema,
  topicName: z.string(),
  parentId: idSchema.nullable(),
  /** With what was forgotten since the last practice. */
  mastery: z.number(),
  /** Ends of its 80 % interval. */
  low: z.number(),
  high: z.number(),
  /** Null when nothing below has been practised. */
  level: levelSchema.nullable(),
  answerCount: z.number().int(),
  lastPractisedAt: instantSchema.nullable(),
  /** What it will be in 14 days without practice; null before the first answer. */
  fadesTo: z.number().nullable(),
  /** Points won or lost in 30 days; null when it was not practised before that. */
  change30: z.number().nullable(),
  trend: masteryTrendSchema,
});
export type TopicMastery = z.infer<typeof topicMasterySchema>;

/** Why mastery moved: answers of one kind, and the points they won or lost together; what moved it most first. */
export const masteryReasonSchema = z.object({
  code: described('ReasonCode'),
  count: z.number().int(),
  points: z.number(),
});
export type MasteryReason = z.infer<typeof masteryReasonSchema>;

/** What one attempt, or one sitting of practice, did to a topic. */
export const masteryChangeSchema = z.object({
  /** The attempt, or the first answer of practice; with the topic it is unique. */
  sittingId: idSchema,
  topicId: idSchema,
  at: instantSchema,
  source: z.enum(['quiz', 'practice']),
  /** Of practice null. */
  attemptId: idSchema.nullable(),
  quizTitle: z.string().nullable(),
  /** Null before the first answer. */
  from: z.number().nullable(),
  to: z.number(),
  low: z.number(),
  high: z.number(),
  levelFrom: levelSchema.nullable(),
  levelTo: levelSchema,
  reasons: z.array(masteryReasonSchema),
  answers: z.array(described('AnswerEffect')),
});
export type MasteryChange = z.infer<typeof masteryChangeSchema>;

/** `studentId`: for the student's tutors; without it one's own. */
export const getTopicMasteryInput = z.strictObject({ topicId: idSchema, studentId: idSchema.optional() });

const pointSchema = z.object({
  at: instantSchema,
  mastery: percentSchema,
  low: percentSchema,
  high: percentSchema,
});
export type MasteryPoint = z.infer<typeof pointSchema>;

/** One topic and how it came to be what it is. */
export const topicDetailSchema = z.object({
  topic: topicMasterySchema,
  /** From the subject down to the topic's parent. */
  path: z.array(z.object({ topicId: idSchema, topicName: z.string() })),
  /** Topics right below, each as it stands. */
  parts: z.array(topicMasterySchema),
  /** Oldest first, up to now: as it was after each change, and how it faded between them. */
  history: z.array(pointSchema),
  /** From now on without practice, week by week for twelve weeks. */
  decay: z.array(pointSchema),
  /** Of the topic and those below it, newest first. */
  changes: z.array(masteryChangeSchema),
  /** Names of the topics and texts of the questions that the changes name, by id. */
  names: z.record(z.string(), z.string()),
  next: z.object({
    code: z.enum(['first', 'practise', 'refresh', 'harder', 'rest']),
    /** Days until the level is lost without practice; null when it is not within 90, or there is none. */
    daysToFade: z.number().int().nullable(),
  }),
  /** The student's name when a tutor looks. */
  studentName: z.string().nullable(),
});
export type TopicDetail = z.infer<typeof topicDetailSchema>;
