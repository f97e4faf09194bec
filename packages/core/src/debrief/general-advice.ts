import type { QuestionVersionId } from '../ids.ts';
import type { AdviceGround } from './advice-ground.ts';
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

/** What a piece of general advice rests on, with the questions that show it. */
export function proofOf(
  advice: GeneralAdvice,
  facts: InsightFacts,
): { ground: AdviceGround; questionVersionIds: QuestionVersionId[] } {
  switch (advice) {
    case 'read-missed':
      return { ground: 'missed', questionVersionIds: facts.missedIds };
    case 'take-it-again':
    case 'manage-time':
    case 'answer-all':
      return { ground: 'open', questionVersionIds: facts.openIds };
    case 'slow-down':
      return { ground: 'hurried', questionVersionIds: facts.rushedIds };
    case 'speed-up':
      return { ground: 'slow', questionVersionIds: facts.slowIds };
    case 'finish-partial':
      return { ground: 'partial', questionVersionIds: facts.partialIds };
    case 'go-harder':
      return { ground: 'right', questionVersionIds: facts.rightIds };
    case 'take-longer':
      return { ground: 'few', questionVersionIds: facts.allIds };
  }
}
