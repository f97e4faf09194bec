import type { QuestionVersionId } from '../ids.ts';
import type { InsightFacts } from './insight-facts.ts';
import type { GeneralAdvice } from './words/insight-words.ts';

/** More than this nobody follows. */
export const maxRecommendations = 4;

/** Advice on the attempt as a whole: what must come before the topics, and what may follow them. */
export function chooseAdvice(facts: InsightFacts): { first: GeneralAdvice[]; rest: GeneralAdvice[] } {
  if (facts.shape === 'empty' || facts.shape === 'nothing-answered') {
    return { first: ['take-it-again'], rest: [] };
  }
  const isTimeShort = facts.hasRunOutOfTime && facts.openIds.length > 0;
  return { first: isTimeShort ? ['manage-time'] : [], rest: followUps(facts) };
}

function followUps(facts: InsightFacts): GeneralAdvice[] {
  const { card, hasRunOutOfTime, missedIds, openIds, partialIds, rushedIds, slowIds, weaknesses } = facts;
  const isTopicAdvised = weaknesses.some((topic) => topic.missed > 1);
  const wanted: [GeneralAdvice, boolean][] = [
    ['read-missed', missedIds.length > 0 && !isTopicAdvised],
    ['answer-all', openIds.length > 0 && !hasRunOutOfTime],
    ['slow-down', rushedIds.length >= 2 && rushedIds.length >= 0.3 * missedIds.length],
    ['finish-partial', partialIds.length > 0 && (partialIds.length >= 2 || missedIds.length === 0)],
    ['speed-up', card.timeEfficiency === 'slow' && slowIds.length > 0 && !hasRunOutOfTime],
    ['go-harder', card.sentiment === 'excellent' && !facts.isTiny],
    ['take-longer', facts.isTiny],
  ];
  return wanted.filter(([, isWanted]) => isWanted).map(([advice]) => advice);
}

/** The questions that a piece of general advice opens. */
export function questionsFor(advice: GeneralAdvice, facts: InsightFacts): QuestionVersionId[] {
  switch (advice) {
    case 'read-missed':
      return facts.missedIds;
    case 'manage-time':
    case 'answer-all':
      return facts.openIds;
    case 'slow-down':
      return facts.rushedIds;
    case 'speed-up':
      return facts.slowIds;
    case 'finish-partial':
      return facts.partialIds;
    default:
      return [];
  }
}
