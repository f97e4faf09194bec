import type { InsightFacts } from '../insight-facts.ts';
import type { TopicFact } from '../topic-facts.ts';

/** Equally true ways to say one thing; never empty. */
export type Phrasings = readonly [string, ...string[]];

/** Advice about the whole attempt, not about a topic. */
export type GeneralAdvice =
  | 'take-it-again'
  | 'read-missed'
  | 'manage-time'
  | 'answer-all'
  | 'slow-down'
  | 'speed-up'
  | 'finish-partial'
  | 'go-harder'
  | 'take-longer';

/**
 * Everything the rule-written insight says, in one language. Each function gets facts and returns whole sentences; a
 * language is free to order and inflect as it likes. Topic names are inserted as their authors wrote them.
 */
export interface InsightWords {
  /** The whole summary of an attempt without any answer, or without questions. */
  nothingToJudge(facts: InsightFacts): Phrasings;
  score(facts: InsightFacts): Phrasings;
  /** Called only when there is a pass mark. */
  pass(facts: InsightFacts, passPercent: number): Phrasings;
  /** Called only when there was a previous attempt. */
  change(facts: InsightFacts, previousPercent: number): Phrasings;
  /** Called only when a strength or a weakness was found. */
  pattern(facts: InsightFacts): Phrasings;
  /** Called only when the pace is worth a word. */
  pace(facts: InsightFacts, timeRatio: number): Phrasings;
  glimpse(facts: InsightFacts): Phrasings;
  strength(topic: TopicFact): Phrasings;
  weakness(topic: TopicFact, startWith: TopicFact | undefined): Phrasings;
  topicAdvice(topic: TopicFact, startWith: TopicFact | undefined): Phrasings;
  generalAdvice(advice: GeneralAdvice, facts: InsightFacts): Phrasings;
  takeaway(facts: InsightFacts): Phrasings;
}
