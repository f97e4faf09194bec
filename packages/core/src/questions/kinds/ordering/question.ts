import type { PublicItem, QuestionText } from '../../question-text.ts';

/** all-or-nothing; share of the neighbours that follow each other rightly; share of items in their own place. */
export type OrderingScoring = 'all-or-nothing' | 'adjacent-pairs' | 'position';

export interface OrderingItem {
  id: string;
  text: string;
  explanation: string;
}

export interface OrderingQuestion extends QuestionText {
  kind: 'ordering';
  /** In the right order; a paper always shuffles them. */
  items: OrderingItem[];
  scoring: OrderingScoring;
}

export interface OrderingKey {
  kind: 'ordering';
  /** First to last. */
  itemIds: string[];
  scoring: OrderingScoring;
  itemExplanations: Record<string, string>;
  explanation: string;
}

export interface OrderingShapes {
  question: OrderingQuestion;
  /** Every item once, first to last. */
  response: { kind: 'ordering'; itemIds: string[] };
  shown: { kind: 'ordering'; stem: string; items: PublicItem[]; scoring: OrderingScoring };
  key: OrderingKey;
}
