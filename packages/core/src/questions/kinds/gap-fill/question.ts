import type { PublicItem, QuestionText } from '../../question-text.ts';
import type { NumericAnswer } from '../../typed/number-question.ts';
import type { AcceptedText, TextComparison } from '../../typed/text-question.ts';

/** A gap stands in the stem as `[[id]]`, each exactly once. */
export type Gap = SelectGap | TextGap | NumberGap;

interface GapBase {
  id: string;
  explanation: string;
  /** Share of the question beside the other gaps, 1..100; 1 when it is left out. */
  weight?: number;
}

export interface SelectGap extends GapBase {
  type: 'select';
  choices: { id: string; text: string }[];
  rightChoiceId: string;
}

export interface TextGap extends GapBase, TextComparison {
  type: 'text';
  answers: AcceptedText[];
}

export interface NumberGap extends GapBase {
  type: 'number';
  answers: NumericAnswer[];
}

export interface GapFillQuestion extends QuestionText {
  kind: 'gap-fill';
  gaps: Gap[];
}

export type PublicGap =
  | { id: string; type: 'select'; choices: PublicItem[] }
  | { id: string; type: 'text'; isCaseSensitive: boolean }
  | { id: string; type: 'number' };

export type GapKey =
  | { type: 'select'; rightChoiceId: string; explanation: string }
  | { type: 'text'; answers: AcceptedText[]; explanation: string }
  | { type: 'number'; answers: NumericAnswer[]; explanation: string };

export interface GapFillKey {
  kind: 'gap-fill';
  /** By gap id. */
  gaps: Record<string, GapKey>;
  explanation: string;
}

export interface GapFillShapes {
  question: GapFillQuestion;
  /** By gap id: the choice's id or what was typed; gaps left out are unanswered. */
  response: { kind: 'gap-fill'; gaps: Record<string, string> };
  shown: { kind: 'gap-fill'; stem: string; gaps: PublicGap[] };
  key: GapFillKey;
}
