import type { Readiness } from '@debrief/core';
import { z } from 'zod';
import type { LockedReadiness } from './billing.ts';
import { described } from './described.ts';
import { daySchema, idSchema, instantSchema } from './ids.ts';

/** The expected score, or that the person's plan does not include it. */
export type AnyReadiness = Readiness | LockedReadiness;

/** Chance that an exam taken today is passed, 0..1, with the ends of its 80 % interval. */
export const passEstimateSchema = z.object({
  chance: z.number(),
  low: z.number(),
  high: z.number(),
  by: z.enum(['rules', 'model']),
  modelVersion: z.number().int().nullable(),
  /** Strongest first. */
  reasons: z.array(described('PassReason')),
});
export type PassEstimate = z.infer<typeof passEstimateSchema>;

export const examReadinessSchema = z.object({
  examId: idSchema,
  examName: z.string(),
  passPercent: z.number(),
  computedAt: instantSchema,
  /** The expected score; locked when the person's plan does not include it. */
  readiness: described('Readiness'),
  /** Null: not enough data, or locked. */
  pass: passEstimateSchema.nullable(),
  /** From the person's goal. */
  examOn: daySchema.nullable(),
  /** "You will be ready by ..."; null: not within a year at this pace, or unknown. */
  readyOn: daySchema.nullable(),
  /** The range of that day, and why there is none; null: not enough data, or locked. */
  prospect: described('ReadyProspect').nullable(),
  /** What the slider computes with; null as the prospect. */
  pace: described('Pace').nullable(),
});
export type ExamReadiness = z.infer<typeof examReadinessSchema>;

/** How an exam went, as its taker told it. */
export const examOutcomeSchema = z.object({
  id: idSchema,
  examId: idSchema,
  examName: z.string(),
  takenOn: daySchema,
  /** Null: not sat. */
  hasPassed: z.boolean().nullable(),
  recordedAt: instantSchema,
  /** Counted, with those of many others, in the calibration and in training. */
  consentsToStatistics: z.boolean(),
  /** Among those who passed and whom others are compared with. */
  consentsToComparison: z.boolean(),
});
export type ExamOutcome = z.infer<typeof examOutcomeSchema>;

export const examOutcomesSchema = z.object({
  /** The person's own day. */
  today: daySchema,
  /** The exam of the goal whose day is over and of which nothing is known. */
  asked: z.object({ examId: idSchema, examName: z.string(), examOn: daySchema }).nullable(),
  /** Newest first. */
  outcomes: z.array(examOutcomeSchema),
});
export type ExamOutcomes = z.infer<typeof examOutcomesSchema>;

export const readinessOverviewSchema = z.object({
  today: daySchema,
  exams: z.array(examReadinessSchema),
  /** Of the topics that the exams name. */
  names: z.record(z.string(), z.string()),
  goalExamId: idSchema.nullable(),
});
export type ReadinessOverview = z.infer<typeof readinessOverviewSchema>;

/** The same exam and day again changes what was told. */
export const recordOutcomeInput = z.strictObject({
  examId: idSchema,
  takenOn: daySchema,
  hasPassed: z.boolean().nullable(),
  consentsToStatistics: z.boolean(),
  consentsToComparison: z.boolean(),
});
export type RecordOutcomeInput = z.infer<typeof recordOutcomeInput>;
export const withdrawOutcomeInput = z.strictObject({ outcomeId: idSchema });

/** Past predictions beside what came true, of all who agreed. */
export const passCalibrationSchema = z.object({
  bins: z.array(described('ForecastBin')),
  /** In the bins that are shown. */
  personCount: z.number().int(),
  /** Nothing is said of fewer. */
  fewestPeople: z.number().int(),
});
export type PassCalibration = z.infer<typeof passCalibrationSchema>;

export const similarLearnersInput = z.strictObject({ examId: idSchema });
export const similarLearnersSchema = z.discriminatedUnion('status', [
  z.object({
    status: z.literal('known'),
    learners: described('SimilarLearners'),
    /** Of the domains named. */
    names: z.record(z.string(), z.string()),
  }),
  /** Fewer than ten people like this one passed and agreed. */
  z.object({ status: z.literal('too-few'), fewestPeople: z.number().int() }),
  /** One's own mastery is known in too few topics to be compared. */
  z.object({ status: z.literal('unknown-self') }),
  z.object({ status: z.literal('locked') }),
]);
export type SimilarLearnersAnswer = z.infer<typeof similarLearnersSchema>;
