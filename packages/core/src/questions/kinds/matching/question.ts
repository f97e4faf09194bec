import type { PublicItem, QuestionText } from '../../question-text.ts';

export interface MatchingPrompt {
  id: string;
  text: string;
  /** The choice that belongs to it. */
  choiceId: string;
  explanation: string;
}

export interface MatchingQuestion extends QuestionText {
  kind: 'matching';
  prompts: MatchingPrompt[];
  /** More choices than prompts are distractors. */
  choices: { id: string; text: string }[];
}

export interface MatchingKey {
  kind: 'matching';
  /** Choice id by prompt id. */
  pairs: Record<string, string>;
  /** By prompt id. */
  promptExplanations: Record<string, string>;
  explanation: string;
}

export interface MatchingShapes {
  question: MatchingQuestion;
  /** Choice id by prompt id. */
  response: { kind: 'matching'; pairs: Record<string, string> };
  shown: { kind: 'matching'; stem: string; prompts: PublicItem[]; choices: PublicItem[] };
  key: MatchingKey;
}
