import type { TopicId } from '../../ids.ts';
import type { Credit } from '../../points/credit.ts';
import type { ReadinessDomain } from '../readiness.ts';
import type { PassExam } from './pass-chance.ts';

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
