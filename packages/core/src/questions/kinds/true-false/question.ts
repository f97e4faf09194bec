import type { QuestionText } from '../../question-text.ts';

export interface TrueFalseQuestion extends QuestionText {
  kind: 'true-false';
  isTrue: boolean;
  /** Said of the answer "true". */
  trueExplanation: string;
  /** Said of the answer "false". */
  falseExplanation: string;
}

export interface TrueFalseKey {
  kind: 'true-false';
  isTrue: boolean;
  trueExplanation: string;
  falseExplanation: string;
  explanation: string;
}

export interface TrueFalseShapes {
  question: TrueFalseQuestion;
  response: { kind: 'true-false'; value: boolean };
  shown: { kind: 'true-false'; stem: string };
  key: TrueFalseKey;
}
