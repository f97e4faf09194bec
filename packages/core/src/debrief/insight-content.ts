import type { QuestionVersionId, TopicId } from '../ids.ts';
import type { AdviceGround } from './advice-ground.ts';

/** What a learner reads after an attempt, written by a model or by `writeInsightByRules`. Plain sentences. */
export interface InsightContent {
  summary: string;
  /** At most three. */
  strengths: InsightClaim[];
  /** At most three. */
  weaknesses: InsightClaim[];
  recommendations: InsightRecommendation[];
  /** One sentence. */
  keyTakeaway: string;
}

export interface InsightClaim {
  topicId: TopicId;
  sentence: string;
  /** The questions that prove it. */
  questionVersionIds: QuestionVersionId[];
}

export interface InsightRecommendation {
  sentence: string;
  /** null when it is about the whole quiz, such as the pace. */
  topicId: TopicId | null;
  /** The questions that show why; empty only for an attempt without questions. */
  questionVersionIds: QuestionVersionId[];
  /** What they show. */
  ground: AdviceGround;
}

/** Strengths and weaknesses are at most this many each. */
export const maxClaims = 3;
