import type { PublicQuestion, QuestionKey, QuestionResponse } from '@debrief/contracts';
import type { ChoiceKey } from '@debrief/core';

export type Kind = PublicQuestion['kind'];

/** Both choice kinds share one shape of key. */
export type KeyOf<K extends Kind> = K extends ChoiceKey['kind']
  ? ChoiceKey
  : Extract<QuestionKey, { kind: K }>;

export interface QuestionPlayerProps<K extends Kind> {
  question: Extract<PublicQuestion, { kind: K }>;
  response: Extract<QuestionResponse, { kind: K }> | null;
  struckOptionIds: readonly string[];
  lang: string;
  /** Null takes the answer back. */
  onAnswer: (response: QuestionResponse | null) => void;
  onStrike: (optionId: string) => void;
  /** Enter in a text field: go on. */
  onEnter: () => void;
}

export interface QuestionReviewProps<K extends Kind> {
  question: Extract<PublicQuestion, { kind: K }>;
  response: Extract<QuestionResponse, { kind: K }> | null;
  struckOptionIds: readonly string[];
  answerKey: KeyOf<K>;
  lang: string;
}
