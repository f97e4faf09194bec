import { z } from 'zod';
import { aiWaySchema } from './ai.ts';
import { described } from './described.ts';
import { daySchema, idSchema, instantSchema } from './ids.ts';

export const studyGoalSchema = z.object({
  examId: idSchema,
  examName: z.string(),
  subjectId: idSchema,
  examOn: daySchema.nullable(),
  hoursPerWeek: z.number(),
  status: z.enum(['active', 'completed']),
  completedAt: instantSchema.nullable(),
  /** By the person's own word, or because the exam was passed. */
  completedBy: z.enum(['person', 'outcome']).nullable(),
});
export type StudyGoal = z.infer<typeof studyGoalSchema>;

export const setGoalInput = z.strictObject({
  examId: idSchema,
  examOn: daySchema.nullable(),
  hoursPerWeek: z.number().min(0.5).max(60),
});

/** Without an exam: the goal, whichever it is for. */
export const completeGoalInput = z.strictObject({ examId: idSchema.optional() }).default({});

/** From 1, Monday, to 7. */
const weekdaysSchema = z.array(z.number().int().min(1).max(7)).max(7);
const holidaySchema = z
  .strictObject({ from: daySchema, to: daySchema })
  .refine(({ from, to }) => from <= to, { message: 'The last day is before the first.', path: ['to'] });

export const studySettingsSchema = z.strictObject({
  daysOff: weekdaysSchema,
  /** Half the minutes. */
  easyDays: weekdaysSchema,
  /** Both days included. */
  holidays: z.array(holidaySchema).max(50),
});
export type StudySettings = z.infer<typeof studySettingsSchema>;

/** With the goal, where it changes too: one plan is made of both. */
export const setSettingsInput = studySettingsSchema.extend({ goal: setGoalInput.optional() });

/** Where a task is done: an address of the web app, its `to` a route. */
export const planStartSchema = z.discriminatedUnion('to', [
  z.object({
    to: z.literal('/practise/$topicId'),
    params: z.object({ topicId: idSchema }),
    search: z.object({ count: z.number().int() }),
  }),
  z.object({ to: z.literal('/practice') }),
  z.object({ to: z.literal('/quizzes/$quizId'), params: z.object({ quizId: idSchema }) }),
  z.object({ to: z.literal('/quizzes') }),
]);
export type PlanStart = z.infer<typeof planStartSchema>;

export const planTaskSchema = z.object({
  id: idSchema,
  kind: z.enum(['practise', 'review', 'flashcards', 'mock']),
  /** Null for a mock exam and for a review of mistakes of all topics. */
  topicId: idSchema.nullable(),
  topicName: z.string().nullable(),
  quizId: idSchema.nullable(),
  quizTitle: z.string().nullable(),
  minutes: z.number().int(),
  /** Null for a mock exam. */
  questionCount: z.number().int().nullable(),
  /** Questions of it that were answered. */
  doneCount: z.number().int(),
  dueOn: daySchema,
  /** The day it was first for when it was not done then. */
  missedOn: daySchema.nullable(),
  /** Why this task stands here; the catalogue has a sentence per code. */
  reason: described('PlanReason'),
  start: planStartSchema,
  doneAt: instantSchema.nullable(),
});
export type PlanTask = z.infer<typeof planTaskSchema>;

/** A topic to leave out, or left out. */
export const dropTopicSchema = z.object({
  topicId: idSchema,
  topicName: z.string(),
  /** What it would take to master it by the day of the exam. */
  minutes: z.number().int(),
  weightPercent: z.number(),
  /** Points of the expected exam score that an hour on it would gain. */
  pointsPerHour: z.number(),
});
export type DropTopic = z.infer<typeof dropTopicSchema>;

export const studyPlanSchema = z.object({
  status: z.enum(['empty', 'computing', 'ready']),
  /** The person's own day. */
  today: daySchema,
  goal: studyGoalSchema.nullable(),
  settings: studySettingsSchema,
  /** Minutes there are for each day from the Monday of this week on, as far as the plan looks; 0 on days off. */
  days: z.array(z.object({ on: daySchema, minutes: z.number().int(), isOff: z.boolean() })),
  tasks: z.array(planTaskSchema),
  /** A quarter of a week or more slipped in the last seven days. */
  isBehind: z.boolean(),
  behind: z.object({ taskCount: z.number().int(), minutes: z.number().int() }).nullable(),
  /** To have every topic mastered on the day of the exam; null without a coming exam. */
  neededMinutes: z.number().int().nullable(),
  availableMinutes: z.number().int().nullable(),
  /** What to leave out so that the rest fits: least worth per minute first. Empty when all fits. */
  dropFirst: z.array(dropTopicSchema),
  /** What the person left out. */
  dropped: z.array(z.object({ topicId: idSchema, topicName: z.string() })),
  /** Two or three sentences over the plan. */
  words: z.string().nullable(),
  /** The person's plan has no words by a model: those of the rules stand here, if any. */
  isWordsLocked: z.boolean(),
  way: aiWaySchema.nullable(),
  refreshedAt: instantSchema.nullable(),
  /** Set when later changes are being gathered. */
  nextRefreshAt: instantSchema.nullable(),
});
export type StudyPlan = z.infer<typeof studyPlanSchema>;

/** What a new plan did to the open tasks of the one before. */
export const replanChangesSchema = z.object({
  addedCount: z.number().int(),
  movedCount: z.number().int(),
  removedCount: z.number().int(),
});
export type ReplanChanges = z.infer<typeof replanChangesSchema>;

export const setTopicDroppedInput = z.strictObject({ topicId: idSchema, isDropped: z.boolean() });

export const calendarLinkSchema = z.object({
  /** Null without a link. */
  createdAt: instantSchema.nullable(),
  /** When a calendar last asked for it. */
  lastReadAt: instantSchema.nullable(),
});
export type CalendarLink = z.infer<typeof calendarLinkSchema>;

/** The only time that the address is told. */
export const newCalendarLinkSchema = z.object({ path: z.string() });

export const planWordsSchema = z.object({ words: z.string().min(1).max(600) });
export const setTaskDoneInput = z.strictObject({ taskId: idSchema, isDone: z.boolean() });
