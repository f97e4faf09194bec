import type { TopicId } from '../../ids.ts';

/** What moves a chance to pass: the features of `passFeatures`, those of one domain as `accuracy`. */
export const passReasonCodes = [
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
] as const;
export type PassReasonCode = (typeof passReasonCodes)[number];

export interface PassReason {
  code: PassReasonCode;
  /** The domain that `accuracy` is about. */
  topicId?: TopicId;
  push: 'up' | 'down';
  /** By how much the chance would be lower (up) or higher (down) if this were as usual; 0..100, one decimal. */
  points: number;
}

/** Chance that an exam taken today is passed, 0..1, with the ends of its 80 % interval. */
export interface PassPrediction {
  chance: number;
  low: number;
  high: number;
  /** Strongest first. */
  reasons: PassReason[];
}
