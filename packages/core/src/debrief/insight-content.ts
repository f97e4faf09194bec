import type { QuestionVersionId, TopicId } from '../ids.ts';

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
  /** Questions to open; may be empty. */
  questionVersionIds: QuestionVersionId[];
}

/** Strengths and weaknesses are at most this many each. */
export const maxClaims = 3;
