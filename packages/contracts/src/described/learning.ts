import { z } from 'zod';
import { lockedReadinessSchema } from '../billing.ts';
import { daySchema, idSchema } from '../ids.ts';

export const masteryLevelSchema = z.enum(['attempted', 'familiar', 'proficient', 'mastered']);

export const reasonCodeSchema = z.enum([
  'right-hard',
  'right',
  'right-easy',
  'right-hinted',
  'partial',
  'wrong-easy',
  'wrong',
  'wrong-hard',
  'elsewhere',
]);

export const answerEffectSchema = z.object({
  questionId: z.string(),
  questionVersionId: z.string(),
  credit: z.number(),
  hasUsedHint: z.boolean(),
  chance: z.number(),
  points: z.number(),
});

const domainReadiness = z.object({
  topicId: idSchema,
  weight: z.number(),
  answerCount: z.number(),
  accuracyPercent: z.number().nullable(),
  estimatePercent: z.number(),
  contribution: z.number(),
  gainFromTenRight: z.number(),
});

export const readinessSchema = z.discriminatedUnion('status', [
  z.object({ status: z.literal('not-enough-data'), answerCount: z.number(), missingCount: z.number() }),
  z.object({
    status: z.literal('estimated'),
    percent: z.number(),
    lowPercent: z.number(),
    highPercent: z.number(),
    answerCount: z.number(),
    domains: z.array(domainReadiness),
    movesMost: idSchema,
  }),
  lockedReadinessSchema,
]);

export const passReasonSchema = z.object({
  code: z.enum([
    'quizCount',
    'meanScore',
    'recentScore',
    'scoreTrend',
    'meanTime',
    'categoryCount',
    'accuracy',
    'accuracySpread',
    'coverage',
    'answerCount',
    'activeDays',
    'daysSinceLast',
    'expectedScore',
  ]),
  topicId: idSchema.optional(),
  push: z.enum(['up', 'down']),
  points: z.number(),
});

export const readyProspectSchema = z.object({
  status: z.enum(['ready', 'on-course', 'after-exam', 'no-practice', 'too-slow']),
  readyOn: daySchema.nullable(),
  earliestOn: daySchema.nullable(),
  latestOn: daySchema.nullable(),
  questionsPerWeek: z.number(),
  neededPerWeek: z.number().nullable(),
});

export const paceSchema = z.object({
  percent: z.number(),
  lowPercent: z.number(),
  highPercent: z.number(),
  gainPerQuestion: z.number(),
  gainDeviation: z.number(),
  fadePerWeek: z.number(),
  questionsPerWeek: z.number(),
  answerCount: z.number(),
});

export const forecastBinSchema = z.object({
  from: z.number(),
  to: z.number(),
  personCount: z.number().nullable(),
  meanChance: z.number().nullable(),
  passedRatio: z.number().nullable(),
});

export const similarLearnersSchema = z.object({
  personCount: z.number(),
  quizCount: z.number(),
  minutesPerQuiz: z.number(),
  focusTopicId: idSchema.nullable(),
  tips: z.array(
    z.discriminatedUnion('code', [
      z.object({
        code: z.literal('more-of-domain'),
        topicId: idSchema,
        theirPercent: z.number(),
        ownPercent: z.number(),
      }),
      z.object({ code: z.literal('more-quizzes'), theirCount: z.number(), ownCount: z.number() }),
      z.object({ code: z.literal('more-time'), theirMinutes: z.number(), ownMinutes: z.number() }),
    ]),
  ),
});

const mastery = z.number();

export const planReasonSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('not-started') }),
  z.object({ code: z.literal('follow-up'), daysSince: z.number() }),
  z.object({ code: z.literal('weak-topic'), mastery }),
  z.object({ code: z.literal('named-weakness'), mastery, count: z.number() }),
  z.object({ code: z.literal('nearly-there'), mastery }),
  z.object({ code: z.literal('fading'), mastery, fadesTo: z.number() }),
  z.object({ code: z.literal('keep-fresh'), daysSince: z.number().nullable() }),
  z.object({ code: z.literal('mistakes-due'), count: z.number() }),
  z.object({ code: z.literal('last-days'), daysToExam: z.number() }),
  z.object({ code: z.literal('dress-rehearsal'), daysToExam: z.number() }),
]);
