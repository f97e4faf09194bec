import type { Question, QuestionResponse, QuestionResult, ScoreCard, TopicScore } from '@debrief/core';

/** A submitted attempt as its debrief needs it: everything that may be said, nothing that names the person. */
export interface AttemptForInsight {
  attemptId: string;
  /** Of the quiz: the debrief is written in it. */
  language: string;
  passPercent: number | null;
  /** The deadline ended the attempt, not the student. */
  hasRunOutOfTime: boolean;
  /** Others may still take it: what is said must not tell right answers. */
  areKeysHeldBack: boolean;
  scoreCard: ScoreCard;
  /** The attempt at the same quiz before this one. */
  previous: { scorePercent: number; topics: TopicScore[] } | null;
  /** In the order of the paper. */
  questions: QuestionOnPaper[];
  /** Of the questions, and those above them. */
  topics: TopicOnPaper[];
}

export interface QuestionOnPaper {
  /** 1-based place on the paper. */
  number: number;
  question: Question;
  response: QuestionResponse | null;
  result: QuestionResult;
}

export interface TopicOnPaper {
  id: string;
  parentId: string | null;
  slug: string;
  name: string;
}
