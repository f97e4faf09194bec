import type { Random } from '../paper/random.ts';
import type { AnswerWords } from './answer-words.ts';
import type { QuestionProblem } from './question-problem.ts';
import type { QuestionText } from './question-text.ts';
import type { KindScore } from './scored-response.ts';

/** The four faces of a kind: as stored, as answered, as shown before the key may be known, and its key. */
export interface KindShapes {
  question: QuestionText & { kind: string };
  response: { kind: string };
  shown: { kind: string; stem: string };
  key: { kind: string; explanation: string };
}

/**
 * All that is known of one kind of question. Callers have made sure that question and response are of this kind; stem,
 * explanation and hints are looked after for all kinds alike.
 */
export interface KindDefinition<Shapes extends KindShapes> {
  /** Scores what `isAnswered`. Throws `InvalidResponseError` when it names what the question does not have. */
  score(question: Shapes['question'], response: Shapes['response']): KindScore;
  /** True when there is something to score. */
  isAnswered(response: Shapes['response']): boolean;
  /** What may leave the server before the key may. Throws a RangeError when the order does not fit. */
  show(question: Shapes['question'], optionOrder: readonly string[]): Shapes['shown'];
  reveal(question: Shapes['question']): Shapes['key'];
  /** In words, an entry for each chosen option, typed text or pair, in the question's order. */
  describeResponse(question: Shapes['question'], response: Shapes['response'], words: AnswerWords): string[];
  describeKey(question: Shapes['question'], words: AnswerWords): string[];
  /** What makes it unanswerable or unscorable. */
  validate(question: Shapes['question']): QuestionProblem[];
  missingExplanations(question: Shapes['question']): QuestionProblem[];
  /** Texts to be found by, beside stem and explanation. */
  searchTexts(question: Shapes['question']): string[];
  /** Mean credit of somebody who answers by lot, 0..1. */
  randomGuessCredit(question: Shapes['question']): number;
  /** Ids in the order in which a paper shows them; empty where there is nothing to order. */
  paperOrder(question: Shapes['question'], isShuffled: boolean, random: Random): string[];
  /** What an author begins with. */
  empty(newId: () => string): Shapes['question'];
  /** The same question with new ids, for copies. */
  renewIds(question: Shapes['question'], newId: () => string): Shapes['question'];
}
