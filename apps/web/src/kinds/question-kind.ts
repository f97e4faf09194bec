import type { PublicQuestion, QuestionKey, QuestionResponse } from '@debrief/contracts';
import type { ChoiceKey, EssayMark, ScoredResponse } from '@debrief/core';

export type Kind = PublicQuestion['kind'];

export type QuestionOf<K extends Kind> = Extract<PublicQuestion, { kind: K }>;
export type ResponseOf<K extends Kind> = Extract<QuestionResponse, { kind: K }>;

/** Both choice kinds share one shape of key. */
export type KeyOf<K extends Kind> = K extends ChoiceKey['kind']
  ? ChoiceKey
  : Extract<QuestionKey, { kind: K }>;

/** What the scoring had to say of an answer: the number was right, its unit was not. */
export type Remark = NonNullable<ScoredResponse['remark']>;

/** What a tutor gave and wrote. */
export interface TutorMarking {
  mark: EssayMark;
  comment: string;
}

export interface QuestionPlayerProps<K extends Kind> {
  question: QuestionOf<K>;
  response: ResponseOf<K> | null;
  struckOptionIds: readonly string[];
  lang: string;
  /** Null takes the answer back. */
  onAnswer: (response: QuestionResponse | null) => void;
  onStrike: (optionId: string) => void;
  /** Enter in the last field: go on. */
  onEnter: () => void;
}

export interface QuestionReviewProps<K extends Kind> {
  question: QuestionOf<K>;
  response: ResponseOf<K> | null;
  struckOptionIds: readonly string[];
  answerKey: KeyOf<K>;
  lang: string;
  remark?: Remark;
  /** Gaps that were filled for full credit; left out where it is not told. */
  rightGapIds?: readonly string[];
  /** What a tutor gave; null until somebody has. */
  marking?: TutorMarking | null;
}
