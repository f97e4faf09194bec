import { z } from 'zod';
import { described } from './described.ts';
import { idSchema, instantSchema } from './ids.ts';
import { questionKindSchema } from './question.ts';

/** Which attempts of each person count: the usual one is the first, since nobody has seen the questions before. */
export const countedAttemptsSchema = z.enum(['first', 'best', 'last', 'all']);
export type CountedAttempts = z.infer<typeof countedAttemptsSchema>;

const byThirdSchema = z.object({ strong: z.number(), middle: z.number(), weak: z.number() });

/** How often an answer was given, by the third of the attempts that gave it. */
export const answerCountSchema = z.object({
  key: z.string(),
  /** As the author wrote it or a student typed it; "" for true and false, which the key says. */
  label: z.string(),
  isRight: z.boolean(),
  byThird: byThirdSchema,
});

export const itemStatisticsSchema = z.object({
  figures: described('ItemStatistics'),
  /** The most frequent first where answers are typed, the author's order where they are chosen. */
  answers: z.array(answerCountSchema),
  /** Attempts of each third that met the question, and of those that left it open. */
  met: byThirdSchema,
  open: byThirdSchema,
  findings: z.array(described('ItemFinding')),
});
export type QuestionFigures = z.infer<typeof itemStatisticsSchema>;

/** What the model of the learner knows of a question by everybody's answers, whoever gave them. */
export const questionModelSchema = z.object({
  answerCount: z.number().int(),
  /** 1..10, one decimal, as authors say it. */
  difficulty: z.number(),
  /** What an average person earns, per cent. */
  expectedPercent: z.number(),
  /** Correlation of what was to be expected of people with what they earned, -1..1; null below 20 answers. */
  discrimination: z.number().nullable(),
});
export type QuestionModel = z.infer<typeof questionModelSchema>;

export const questionStatisticsRowSchema = itemStatisticsSchema.extend({
  questionId: idSchema,
  /** Of all versions together 0. */
  version: z.number().int(),
  kind: questionKindSchema,
  stem: z.string(),
  /** Of all versions together, in all quizzes and practice; null below five answers. */
  model: questionModelSchema.nullable(),
});
export type QuestionStatisticsRow = z.infer<typeof questionStatisticsRowSchema>;

export const getQuizStatisticsInput = z.strictObject({
  quizId: idSchema,
  which: countedAttemptsSchema.default('first'),
});

export const quizStatisticsSchema = z.object({
  quizId: idSchema,
  quizTitle: z.string(),
  which: countedAttemptsSchema,
  /** Null until they were computed once. */
  computedAt: instantSchema.nullable(),
  /** Attempts submitted since. */
  isStale: z.boolean(),
  /** Attempts with an essay that nobody has marked: they have no total yet and count nowhere. */
  waitingCount: z.number().int(),
  figures: described('QuizStatistics').nullable(),
  /** One row per question, all versions together, in the quiz's order as far as it has one. */
  questions: z.array(questionStatisticsRowSchema),
});
export type QuizStatisticsView = z.infer<typeof quizStatisticsSchema>;

export const getQuestionStatisticsInput = z.strictObject({ questionId: idSchema });

/** A question in every quiz that counted it, first attempts, with its versions. */
export const questionStatisticsSchema = z.object({
  questionId: idSchema,
  /** Over all quizzes, weighted by their attempts. */
  answerCount: z.number().int(),
  facility: z.number().nullable(),
  discriminationIndex: z.number().nullable(),
  /** Null below five answers. */
  model: questionModelSchema.nullable(),
  /** As its author says it, 1..10. */
  authorDifficulty: z.number(),
  quizzes: z.array(
    z.object({
      quizId: idSchema,
      quizTitle: z.string(),
      computedAt: instantSchema,
      /** The first is of all versions together, when there are several. */
      rows: z.array(questionStatisticsRowSchema),
    }),
  ),
});
export type QuestionStatisticsView = z.infer<typeof questionStatisticsSchema>;

export const csvFileSchema = z.object({ fileName: z.string(), text: z.string() });
