import type { ChoiceQuestion, Question, QuestionKind } from '@debrief/core';

/** Both choice kinds share one shape. */
export type AuthoredQuestion<K extends QuestionKind> = K extends ChoiceQuestion['kind']
  ? ChoiceQuestion
  : Extract<Question, { kind: K }>;

export interface KindEditorProps<K extends QuestionKind> {
  question: AuthoredQuestion<K>;
  onChange: (question: AuthoredQuestion<K>) => void;
}
