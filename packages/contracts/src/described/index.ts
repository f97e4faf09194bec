/** What `described` names, written down. Of the description of the API and its tests alone: no page loads this. */
import { z } from 'zod';
import type { Described } from '../described.ts';
import { questionKindSchema, questionSchema } from '../question.ts';
import { dashboardBodySchema } from './dashboard-body.ts';
import * as learning from './learning.ts';
import { questionKeySchema } from './question-keys.ts';
import * as results from './results.ts';
import { publicQuestionSchema } from './shown-questions.ts';

export const describedSchemas = {
  AnswerEffect: learning.answerEffectSchema,
  DashboardBody: dashboardBodySchema,
  DraftQuestion: z.looseObject({ kind: questionKindSchema }),
  EssayQuestion: questionSchema.options[9],
  ForecastBin: learning.forecastBinSchema,
  ItemFinding: results.itemFindingSchema,
  ItemStatistics: results.itemStatisticsSchema,
  MasteryLevel: learning.masteryLevelSchema,
  Pace: learning.paceSchema,
  PassReason: learning.passReasonSchema,
  PlanReason: learning.planReasonSchema,
  PublicQuestion: publicQuestionSchema,
  Question: questionSchema,
  QuestionKey: questionKeySchema,
  QuestionProblem: results.questionProblemSchema,
  QuizStatistics: results.quizStatisticsSchema,
  Readiness: learning.readinessSchema,
  ReadyProspect: learning.readyProspectSchema,
  ReasonCode: learning.reasonCodeSchema,
  ScoreCard: results.scoreCardSchema,
  SimilarLearners: learning.similarLearnersSchema,
} satisfies Record<keyof Described, z.ZodType>;

type Schemas = typeof describedSchemas;
type Fields<Value> = Value extends unknown ? keyof Value : never;

/** Names whose value has a field that is not written down, or one of another type. */
type Undescribed = {
  [Name in keyof Described]: Described[Name] extends z.output<Schemas[Name]>
    ? Exclude<Fields<Described[Name]>, Fields<z.output<Schemas[Name]>>> extends never
      ? never
      : Name
    : Name;
}[keyof Described];

/** Does not compile when a value of the rules and what is written of it part ways. */
export const nothingUndescribed: [Undescribed] extends [never] ? true : Undescribed = true;
