import { maxClaims } from './insight-content.ts';
import type { TopicFact } from './topic-facts.ts';
import { strongMinQuestions, strongPercent, weakPercent } from './topic-scores.ts';

/** Right answers to single questions are named at most this often, and only when nothing better can be said. */
const maxSingles = 2;

/**
 * The topics worth calling strong, best first, at most three: 80 % of two questions or more; else 70 %; else at most two
 * topics whose only question was right.
 */
export function chooseStrengths(facts: readonly TopicFact[]): TopicFact[] {
  const atLeast = (percent: number) => (fact: TopicFact) =>
    fact.credit * 100 >= percent && fact.total >= strongMinQuestions && fact.right > 0;
  const strong = facts.filter(atLeast(strongPercent));
  const fair = strong.length > 0 ? strong : facts.filter(atLeast(weakPercent));
  const singles = facts.filter((fact) => fact.total === 1 && fact.right === 1).slice(0, maxSingles);
  const candidates = fair.length > 0 ? fair : singles;
  return atOneLevel(candidates, facts, () => false)
    .sort((a, b) => surenessOf(b) - surenessOf(a) || b.total - a.total)
    .slice(0, maxClaims);
}

/** The topics worth calling weak, those that cost most first, at most three: below 70 % with something missed. */
export function chooseWeaknesses(facts: readonly TopicFact[]): TopicFact[] {
  const candidates = facts.filter((fact) => fact.missed > 0 && fact.credit * 100 < weakPercent);
  const hasMostOf = (parent: TopicFact) =>
    parent.parts.some(
      (part) => candidates.includes(part) && part.total >= 2 && lostIn(part) >= 0.6 * lostIn(parent),
    );
  const cost = (fact: TopicFact) => lostIn(fact) * (1 - surenessOf(fact));
  return atOneLevel(candidates, facts, hasMostOf)
    .sort((a, b) => cost(b) - cost(a) || a.credit - b.credit)
    .slice(0, maxClaims);
}

/**
 * Speaks of a category or of its topics, never of both. Of the topics when the category is the whole quiz, when it has
 * one topic only, or when `isCarriedByOnePart`; else of the category.
 */
function atOneLevel(
  candidates: readonly TopicFact[],
  facts: readonly TopicFact[],
  isCarriedByOnePart: (parent: TopicFact) => boolean,
): TopicFact[] {
  const all = facts.reduce((sum, fact) => sum + (isCategory(fact, facts) ? fact.total : 0), 0);
  const isTooWide = (fact: TopicFact) =>
    fact.parts.some((part) => part.total === fact.total) ||
    (fact.parts.length > 1 && fact.total > 0.8 * all) ||
    isCarriedByOnePart(fact);
  const parents = candidates.filter((fact) => fact.parts.length > 0 && !isTooWide(fact));
  return candidates.filter(
    (fact) =>
      parents.includes(fact) ||
      (fact.parts.length === 0 && !parents.some((parent) => parent.parts.includes(fact))),
  );
}

function isCategory(fact: TopicFact, facts: readonly TopicFact[]): boolean {
  return !facts.some((other) => other.parts.includes(fact));
}

/** Credit lost, in questions. */
export function lostIn(fact: TopicFact): number {
  return fact.total * (1 - fact.credit);
}

/** Mean credit with one right and one wrong answer added (Laplace): five of five says more than two of two. */
function surenessOf(fact: TopicFact): number {
  return (fact.total * fact.credit + 1) / (fact.total + 2);
}
