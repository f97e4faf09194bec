import type { QuestionVersionId } from '../ids.ts';
import { meanCredit } from '../points/credit.ts';
import { buildTopicTree } from '../topics/topic-tree.ts';
import { isSlow, tinyQuizQuestions } from './advice-ground.ts';
import { chooseStrengths, chooseWeaknesses } from './choose-topics.ts';
import type { InsightInput } from './insight-input.ts';
import { type Claim, judgeClaim } from './judge-claim.ts';
import type { ScoreCard } from './score-card.ts';
import { collectTopicFacts, idsOf, isMissed, isRushed, type TopicFact } from './topic-facts.ts';

/** What kind of attempt it was; decides which sentences make sense at all. */
export type AttemptShape = 'empty' | 'nothing-answered' | 'all-right' | 'all-wrong' | 'mixed';

/** Everything the writer knows, before any words. */
export interface InsightFacts {
  card: ScoreCard;
  shape: AttemptShape;
  isTiny: boolean;
  passPercent: number | null;
  previousPercent: number | null;
  /** More questions that must be right to pass; null when passed or without a pass mark. */
  shortfall: number | null;
  strengths: TopicFact[];
  weaknesses: TopicFact[];
  /** Answered and missed. */
  missedIds: QuestionVersionId[];
  openIds: QuestionVersionId[];
  rightIds: QuestionVersionId[];
  allIds: QuestionVersionId[];
  partialIds: QuestionVersionId[];
  /** Missed in less than half of the expected time. */
  rushedIds: QuestionVersionId[];
  /** Answered in more than twice the expected time. */
  slowIds: QuestionVersionId[];
  hasRunOutOfTime: boolean;
  /** Questions that were answered, and how well: mean credit 0..1. */
  answered: { count: number; right: number; credit: number };
}

/** Gathers the facts. When the time ran out, open questions say nothing of their topics and are left out of those. */
export function collectInsightFacts(input: InsightInput): InsightFacts {
  const { card, results, hasRunOutOfTime } = input;
  const answered = results.filter((result) => result.outcome !== 'unanswered');
  const missed = answered.filter(isMissed);
  return {
    card,
    shape: shapeOf(card),
    isTiny: card.counts.total > 0 && card.counts.total <= tinyQuizQuestions,
    passPercent: input.passPercent,
    previousPercent: input.previous?.scorePercent ?? null,
    shortfall: shortfallOf(card, input.passPercent),
    ...chooseTopics(input),
    missedIds: idsOf(missed),
    openIds: idsOf(results.filter((result) => result.outcome === 'unanswered')),
    rightIds: idsOf(results.filter((result) => result.outcome === 'right')),
    allIds: idsOf(results),
    partialIds: idsOf(results.filter((result) => result.outcome === 'partial')),
    rushedIds: idsOf(missed.filter(isRushed)),
    slowIds: idsOf(answered.filter(isSlow)),
    hasRunOutOfTime,
    answered: {
      count: answered.length,
      right: card.counts.right,
      credit: meanCredit(answered.map((result) => result.credit)),
    },
  };
}

function chooseTopics(input: InsightInput): Pick<InsightFacts, 'strengths' | 'weaknesses'> {
  const { card, hasRunOutOfTime, results } = input;
  if (card.counts.unanswered === card.counts.total) return { strengths: [], weaknesses: [] };
  const tree = buildTopicTree(input.topics);
  const telling = results.filter((result) => !(hasRunOutOfTime && result.outcome === 'unanswered'));
  const facts = collectTopicFacts(telling, tree, {
    previous: input.previous?.topics ?? [],
    memory: input.memory,
  });
  const isBorneOut = (kind: Claim['kind']) => (fact: TopicFact) => {
    const questionVersionIds = kind === 'strength' ? fact.rightIds : fact.missedIds;
    return judgeClaim({ kind, topicId: fact.topicId, questionVersionIds }, results, tree).isBorneOut;
  };
  return {
    strengths: chooseStrengths(facts).filter(isBorneOut('strength')),
    weaknesses: chooseWeaknesses(facts).filter(isBorneOut('weakness')),
  };
}

function shapeOf({ counts }: ScoreCard): AttemptShape {
  if (counts.total === 0) return 'empty';
  if (counts.unanswered === counts.total) return 'nothing-answered';
  if (counts.right === counts.total) return 'all-right';
  return counts.right + counts.partial === 0 ? 'all-wrong' : 'mixed';
}

function shortfallOf(card: ScoreCard, passPercent: number | null): number | null {
  if (passPercent === null || card.scorePercent >= passPercent) return null;
  // Rounded first, so that 0.1 × 30 does not become 3.0000000000000004 and then 4.
  const missing = Math.round((passPercent - card.scorePercent) * card.counts.total) / 100;
  return Math.ceil(missing);
}
