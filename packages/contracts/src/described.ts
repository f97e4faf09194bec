import type {
  AnswerEffect,
  ForecastBin,
  ItemFinding,
  ItemStatistics,
  MasteryLevel,
  Pace,
  PassReason,
  PlanReason,
  PublicQuestion,
  Question,
  QuestionKey,
  QuestionProblem,
  QuizStatistics,
  ReadyProspect,
  ReasonCode,
  ScoreCard,
  SimilarLearners,
} from '@debrief/core';
import { z } from 'zod';
import type { DashboardBody } from './dashboard.ts';
import type { AnyReadiness } from './readiness.ts';

/** What the rules make and the compiler knows: sent as it is, unchecked; `described/` writes each down for the API. */
export interface Described {
  AnswerEffect: AnswerEffect;
  DashboardBody: DashboardBody;
  DraftQuestion: Partial<Question> & Pick<Question, 'kind'>;
  EssayQuestion: Extract<Question, { kind: 'essay' }>;
  ForecastBin: ForecastBin;
  ItemFinding: ItemFinding;
  ItemStatistics: ItemStatistics;
  MasteryLevel: MasteryLevel;
  Pace: Pace;
  PassReason: PassReason;
  PlanReason: PlanReason;
  PublicQuestion: PublicQuestion;
  Question: Question;
  QuestionKey: QuestionKey;
  QuestionProblem: QuestionProblem;
  QuizStatistics: QuizStatistics;
  Readiness: AnyReadiness;
  ReadyProspect: ReadyProspect;
  ReasonCode: ReasonCode;
  ScoreCard: ScoreCard;
  SimilarLearners: SimilarLearners;
}

/** A value by the name under which the description of the API knows it. */
export function described<Name extends keyof Described>(name: Name): z.ZodCustom<Described[Name]> {
  return z.custom<Described[Name]>().meta(refersTo(name));
}

export function refersTo(name: keyof Described) {
  return { override: { $ref: `#/components/schemas/${name}` } };
}
