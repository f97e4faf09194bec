import { seededRandom } from '../paper/random.ts';
import { lostIn } from './choose-topics.ts';
import { chooseAdvice, maxRecommendations, proofOf } from './general-advice.ts';
import type { InsightContent, InsightRecommendation } from './insight-content.ts';
import { collectInsightFacts, type InsightFacts } from './insight-facts.ts';
import type { InsightInput, InsightLocale } from './insight-input.ts';
import type { TopicFact } from './topic-facts.ts';
import { englishInsight } from './words/english.ts';
import type { InsightWords, Phrasings } from './words/insight-words.ts';

const wordsIn: Record<InsightLocale, InsightWords> = { en: englishInsight };

/** Picks one phrasing; `offset` turns through them, so that neighbours differ. */
type Pick = (phrasings: Phrasings, offset?: number) => string;

/**
 * Writes the whole insight by rules: true to the results, specific, plain. Every claim passes `judgeClaim`, and there is
 * always at least one recommendation.
 */
export function writeInsightByRules(input: InsightInput): InsightContent {
  const facts = collectInsightFacts(input);
  const words = wordsIn[input.locale];
  const turn = seededRandom(input.seed)(60);
  const pick: Pick = (phrasings, offset = 0) => phrasings[(turn + offset) % phrasings.length] ?? phrasings[0];
  return {
    summary: writeSummary(facts, words, pick),
    strengths: facts.strengths.map((topic, index) => ({
      topicId: topic.topicId,
      sentence: pick(words.strength(topic), index),
      questionVersionIds: topic.rightIds,
    })),
    weaknesses: facts.weaknesses.map((topic, index) => ({
      topicId: topic.topicId,
      sentence: pick(words.weakness(topic, placeToStart(topic)), index),
      questionVersionIds: topic.missedIds,
    })),
    recommendations: writeRecommendations(facts, words, pick),
    keyTakeaway: pick(words.takeaway(facts)),
  };
}

function writeSummary(facts: InsightFacts, words: InsightWords, pick: Pick): string {
  if (facts.shape === 'empty' || facts.shape === 'nothing-answered') return pick(words.nothingToJudge(facts));
  const { passPercent, previousPercent, card } = facts;
  const isPaceTold = card.timeRatio !== null && card.timeEfficiency !== 'average' && !facts.hasRunOutOfTime;
  return [
    pick(words.score(facts)),
    ...(previousPercent === null ? [] : [pick(words.change(facts, previousPercent))]),
    ...(passPercent === null ? [] : [pick(words.pass(facts, passPercent))]),
    ...(hasPattern(facts) ? [pick(words.pattern(facts))] : []),
    ...(isPaceTold ? [pick(words.pace(facts, card.timeRatio ?? 1))] : []),
    ...(facts.isTiny ? [pick(words.glimpse(facts))] : []),
  ].join(' ');
}

/** A quiz on one topic has no pattern: its one strength or weakness is the score again. */
function hasPattern({ strengths, weaknesses, card }: InsightFacts): boolean {
  const named = [...strengths, ...weaknesses];
  return named.length > 0 && named.every((topic) => topic.total < card.counts.total);
}

function writeRecommendations(facts: InsightFacts, words: InsightWords, pick: Pick): InsightRecommendation[] {
  const { first, rest } = chooseAdvice(facts);
  const general = (advice: (typeof rest)[number]): InsightRecommendation => ({
    sentence: pick(words.generalAdvice(advice, facts)),
    topicId: null,
    ...proofOf(advice, facts),
  });
  // Single misses are advised on together, not one by one.
  const topics = facts.weaknesses.some((topic) => topic.missed > 1) ? facts.weaknesses : [];
  const byTopic = topics.map((topic, index): InsightRecommendation => {
    const start = placeToStart(topic);
    const sentence = pick(words.topicAdvice(topic, start), index);
    return {
      sentence,
      topicId: (start ?? topic).topicId,
      questionVersionIds: (start ?? topic).missedIds,
      ground: 'missed',
    };
  });
  return [...first.map(general), ...byTopic, ...rest.map(general)].slice(0, maxRecommendations);
}

/** The part of a weak category that cost most, when its parts are told apart. */
function placeToStart(topic: TopicFact): TopicFact | undefined {
  const missed = topic.parts.filter((part) => part.missed > 0);
  return missed.sort((a, b) => lostIn(b) - lostIn(a))[0];
}
