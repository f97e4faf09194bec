import type { QuestionText } from '../../question-text.ts';
import type { AcceptedText, TextComparison } from '../../typed/text-question.ts';

export type { AcceptedText, TextComparison } from '../../typed/text-question.ts';

export interface ShortAnswerQuestion extends QuestionText, TextComparison {
  kind: 'short-answer';
  answers: AcceptedText[];
}

export interface ShortAnswerKey {
  kind: 'short-answer';
  answers: AcceptedText[];
  explanation: string;
}

export interface ShortAnswerShapes {
  question: ShortAnswerQuestion;
  response: { kind: 'short-answer'; text: string };
  shown: { kind: 'short-answer'; stem: string; isCaseSensitive: boolean };
  key: ShortAnswerKey;
}
